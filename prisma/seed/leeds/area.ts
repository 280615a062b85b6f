import type { AreaContent } from '../content';
import { audits, lookBacks } from './case-files';
import { comments, saves } from './challenge';
import { childrenAtRisk } from './children-at-risk';
import { evidence } from './evidence/all';
import { evidenceNotes } from './evidence-notes';
import { evidenceRooms } from './evidence-rooms';
import { findings, inspections } from './findings/all';
import { invitations } from './invitations';
import { measures } from './measures';
import { lookedAfter } from './overarching/looked-after';
import { safeguarding } from './overarching/safeguarding';
import { partners, SLAC } from './partners';
import { boards, people } from './people';
import { contributors, reminders } from './planning';
import { handover, SNAPSHOT_DAYS } from './readiness';
import { reports } from './reports';
import { selfEvaluations } from './self-evaluations/all';

const about = `Leeds in the autumn of 2009, after an unannounced inspection and before an announced one. This is a worked example: today is treated as 14 September 2009.

Real, from the papers of 2009: the framework of May 2009 and its notice; the boards and the task group; the unannounced inspection of 21 and 22 July, the 23 records first read, the seven children left at potential serious risk and all safe since, and the two priority actions and areas for development that followed; the section 47 guidance of 6 August; the quality assurance of every decision; the look-back at 1,600 cases; and the list of what had to be prepared.

Invented, where the papers are silent: the services of each partner, who answers for what and on which day, every self-evaluation and its grade, the evidence and its figures, the measures, the reasons given in case reviews, the times of day, what the look-back found, the child raised on 14 September, and the trend of readiness. Nobody here is a real person: people are named by what they do, and case references belong to no child.`;

/** The real case behind this software, as at 14 September 2009. */
export const leeds: AreaContent = {
  slug: 'leeds',
  name: 'Leeds',
  asAtOn: '2009-09-14',
  about,
  mailDomain: 'leeds.example',
  frameworks: [{ code: SLAC, kindCode: 'ANNOUNCED', adoptedOn: '2009-06-03' }],
  boards,
  partners,
  people,
  invitations,
  assignmentsDueOn: '2009-09-25',
  selfEvaluations,
  saves,
  comments,
  contributors,
  reminders,
  overarching: [safeguarding, lookedAfter],
  evidence,
  evidenceNotes,
  evidenceRooms,
  measures,
  inspections,
  findings,
  audits,
  childrenAtRisk,
  lookBacks,
  handover,
  snapshotDays: SNAPSHOT_DAYS,
  reports,
};
