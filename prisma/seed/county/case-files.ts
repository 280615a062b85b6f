import type { Calendar } from '../calendar';
import type { AuditContent, CaseFileContent, ChildAtRiskContent, LookBackContent } from '../case-content';
import type { Rank } from '../content';
import { ILACS } from './partners';

const REVIEWER = 'auditor.childrens-services';

const reasons: Record<Rank, string> = {
  4: 'The child’s own words lead the plan, and everyone can say what has become better.',
  3: 'Clear plan, tested at each review; professionals do what they promised.',
  2: 'Good assessment; the plan that follows is a list of things for parents and has not been tested since.',
  1: 'No visit for nine weeks and no plan that the family knows of. Raised with the manager at once.',
};

const grades: readonly (Rank | null)[] = [3, 2, 2, 3, 1, 2, 3, 2, 2, null, null, null];
const MODERATED = 7;

/** A small audit of children in need: 12 files, nine read, seven moderated. */
export function audits(calendar: Calendar): readonly AuditContent[] {
  return [
    {
      key: 'children-in-need',
      title: 'Plans for children in need, this quarter',
      method:
        'Twelve children on plans older than four months, drawn at random, a third of them disabled. Moderated by the inspection lead.',
      frameworkCode: ILACS,
      criterion: 'HP.DECIDE',
      openedOn: calendar.ago(24),
      closedOn: null,
      files: grades.map((rank, index) => fileOf(rank, index, calendar)),
    },
  ];
}

function fileOf(rank: Rank | null, index: number, calendar: Calendar): CaseFileContent {
  const reference = `WM-26${String(index + 1).padStart(2, '0')}`;
  const partner = 'childrens-services';
  if (rank === null) return { reference, partner };
  const review = { rank, reason: reasons[rank], by: REVIEWER, at: calendar.at(20 - index, '14:30') };
  if (index >= MODERATED) return { reference, partner, review };
  const isLowered = index === 6;
  const moderation = {
    rank: isLowered ? (2 as const) : rank,
    reason: isLowered ? 'The last two reviews changed nothing. One grade lower.' : 'Read again: the grade stands.',
    by: 'inspection-lead',
    at: calendar.at(9 - index, '11:10'),
  };
  return { reference, partner, review, moderation };
}

/** One child was raised by the audit and made safe the same day; nobody is at risk now. */
export function childrenAtRisk(calendar: Calendar): readonly ChildAtRiskContent[] {
  return [
    {
      reference: 'WM-2605',
      partner: 'childrens-services',
      audit: 'children-in-need',
      concern: 'Not visited for nine weeks; a neighbour’s worry was filed without a decision.',
      raised: { by: REVIEWER, at: calendar.at(16, '14:35') },
      managerTold: { name: 'Service manager, family help', at: calendar.at(16, '14:50') },
      seen: { by: 'Duty social worker', at: calendar.at(16, '16:40') },
      safe: {
        decisionMaker: 'Head of safeguarding',
        decision: 'Seen at home and at ease; a grandparent stays with the family. Strategy meeting tomorrow morning.',
        at: calendar.at(16, '18:15'),
        closedBy: 'key-contact.childrens-services',
      },
    },
  ];
}

/** What followed from that child. */
export function lookBacks(calendar: Calendar): readonly LookBackContent[] {
  return [
    {
      title: 'Visits to children in need',
      cohort: 'Every child on a plan whose last recorded visit was more than six weeks ago',
      total: 64,
      reviewed: 51,
      found: 3,
      startedOn: calendar.ago(13),
      completedOn: null,
    },
  ];
}
