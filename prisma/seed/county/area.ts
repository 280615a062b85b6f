import type { Day } from '@/lib/platform/days';
import { Calendar } from '../calendar';
import type { AreaContent } from '../content';
import { audits, childrenAtRisk, lookBacks } from './case-files';
import { comments, saves } from './challenge';
import { councilEvidence } from './council-evidence';
import { evidenceNotes } from './evidence-notes';
import { evidenceRooms, inspector } from './evidence-rooms';
import { findings, inspections } from './findings';
import { handover } from './handover';
import { invitations } from './invitations';
import { measures } from './measures';
import { leaders } from './overarching/leaders';
import { partnerEvidence } from './partner-evidence';
import { ILACS, JTAI, partners } from './partners';
import { boards, people } from './people';
import { contributors, reminders } from './planning';
import { council } from './self-evaluations/council';
import { earlierEvaluations } from './self-evaluations/earlier';
import { frontDoor } from './self-evaluations/front-door';
import { inCare } from './self-evaluations/in-care';
import { partnerEvaluations } from './self-evaluations/partners';

const about = `Wharfmoor is an invented county. It shows today’s practice on live dates: an inspection of children’s services under the framework of April 2026, with four judgements and no overall grade, and a joint inspection of the front door, which gives no grades at all.

Real: the two frameworks, and the shape of the improvement plan and of what needs to improve, which follow papers of an English county of 2013 and reports published in 2026. Everything else is invented: the county and its partners, every figure, text, file and finding. Nobody here is a real person, and case references belong to no child.`;

/** An invented county of today; every date is counted from the day on which it is loaded. */
export function county(today: Day): AreaContent {
  const calendar = new Calendar(today);
  return {
    slug: 'wharfmoor',
    name: 'Wharfmoor',
    asAtOn: null,
    about,
    mailDomain: 'wharfmoor.example',
    frameworks: [
      { code: ILACS, kindCode: 'STANDARD', adoptedOn: calendar.ago(100) },
      { code: JTAI, kindCode: 'FRONT_DOOR', adoptedOn: calendar.ago(60) },
    ],
    boards: boards(calendar),
    partners: partners(calendar),
    people: [...people, inspector(calendar)],
    invitations: invitations(calendar),
    assignmentsDueOn: calendar.ahead(15),
    selfEvaluations: [
      ...earlierEvaluations(calendar),
      ...council(calendar),
      ...inCare(calendar),
      ...partnerEvaluations(calendar),
      ...frontDoor(calendar),
    ],
    overarching: [leaders(calendar)],
    saves: saves(calendar),
    comments: comments(calendar),
    contributors: contributors(calendar),
    reminders: reminders(calendar),
    evidence: [...councilEvidence(calendar), ...partnerEvidence(calendar)],
    evidenceNotes: evidenceNotes(calendar),
    evidenceRooms: evidenceRooms(calendar),
    measures: measures(calendar),
    inspections: inspections(calendar),
    findings: findings(calendar),
    audits: audits(calendar),
    childrenAtRisk: childrenAtRisk(calendar),
    lookBacks: lookBacks(calendar),
    handover,
    snapshotDays: calendar.weeks(8),
    reports: [],
  };
}
