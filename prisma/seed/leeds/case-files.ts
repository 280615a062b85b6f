import type { AuditContent, CaseFileContent, LookBackContent } from '../case-content';
import type { Rank } from '../content';
import { SLAC } from './partners';
import { septemberFiles } from './september-files';

const partner = 'childrens-social-care';
const REVIEWER = 'auditor.social-care';
const MODERATOR = 'inspection-lead';

/** Numbers of the files whose children were left at potential serious risk of harm. */
export const AT_RISK = [2, 5, 8, 11, 14, 17, 21] as const;
const NOT_WRITTEN_UP: readonly number[] = [10, 19];
const ADEQUATE: readonly number[] = [1, 3, 6, 9, 12, 15, 16, 20, 22];

const reasons: Record<string, string> = {
  risk: 'The referral told of harm or of serious neglect. The child was not seen and no strategy discussion was held before the case was closed or left to wait.',
  unwritten:
    'Nothing is written down after the referral. The worker could tell what had been done; the record could not.',
  adequate: 'The decision is right and was made in time. Why it was made, and what the child said, is hard to find.',
  weak: 'The assessment repeats the referral. Other agencies were asked late and the child’s view is missing.',
  good: 'The child was seen alone the next day, school and health were asked, and the plan follows from what they said.',
};

/** Local case references are invented and belong to no child. */
export function reference(number: number): string {
  return `LDS-09${String(number).padStart(2, '0')}`;
}

function firstReading(number: number): CaseFileContent {
  const isAtRisk = AT_RISK.some((one) => one === number);
  const kind = isAtRisk
    ? 'risk'
    : NOT_WRITTEN_UP.includes(number)
      ? 'unwritten'
      : ADEQUATE.includes(number)
        ? 'adequate'
        : null;
  const rank: Rank = kind === null ? (number % 2 === 0 ? 1 : 3) : kind === 'adequate' ? 2 : 1;
  const reason = reasons[kind ?? (rank === 3 ? 'good' : 'weak')] ?? '';
  // The reviewer was kinder to two of them than the moderator.
  const isLowered = number === 12 || number === 23;
  const lowered: Rank = rank === 3 ? 2 : 1;
  return {
    reference: reference(number),
    partner,
    review: {
      rank,
      reason,
      by: REVIEWER,
      at: ['2009-07-23', `${10 + Math.floor(number / 4)}:${number % 2 ? '10' : '40'}`],
    },
    moderation: {
      rank: isLowered ? lowered : rank,
      reason: isLowered
        ? 'The strategy discussion was held two days late, which the first reading does not mention. One grade lower.'
        : 'Read again: the grade stands.',
      by: MODERATOR,
      at: ['2009-07-27', `${10 + Math.floor(number / 5)}:${String((number % 5) * 11).padStart(2, '0')}`],
    },
  };
}

/** The first reading of July is real in its numbers; how each file was graded afterwards is invented. */
export const audits: readonly AuditContent[] = [
  {
    key: 'first-reading',
    title: 'Unannounced inspection: first reading of records, July 2009',
    method:
      'The 23 records that inspectors read first on 21 July, read again and graded by the service. Inspectors named seven children left at potential serious risk and two cases that had not been written up.',
    frameworkCode: SLAC,
    criterion: 'SG.OUT.SAFE',
    openedOn: '2009-07-21',
    closedOn: '2009-07-28',
    files: Array.from({ length: 23 }, (_, index) => firstReading(index + 1)),
  },
  {
    key: 'september',
    title: 'Service case file reviews, September 2009',
    method:
      'About 80 files drawn at random from the lists of the electronic record, by service, to be read before the announced inspection. Each agency reads its own file; one in three is read again by someone else.',
    frameworkCode: SLAC,
    criterion: 'SG.QP.PLAN',
    openedOn: '2009-09-01',
    closedOn: null,
    files: septemberFiles,
  },
];

/** That 1,600 cases were reviewed is real; what was found in them is invented. */
export const lookBacks: readonly LookBackContent[] = [
  {
    title: 'Look-back at abuse and neglect cases',
    cohort: 'Every case opened on a referral of child abuse or neglect since 1 April 2009',
    total: 1600,
    reviewed: 1600,
    found: 43,
    startedOn: '2009-07-23',
    completedOn: '2009-08-28',
  },
];
