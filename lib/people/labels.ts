import type { Role } from '@/lib/access/permissions';
import { type Day, formatDay } from '@/lib/platform/days';
import type { GivenRole } from './rules';

/** The words for roles. */
export const roleLabels: Record<Role, string> = {
  'inspection-lead': 'Inspection lead',
  'task-group': 'Task group member',
  director: 'Director of children’s services',
  'key-contact': 'Key contact',
  deputy: 'Deputy key contact',
  contributor: 'Contributor',
  auditor: 'Auditor',
  'board-member': 'Board member',
  inspector: 'Inspector',
  operator: 'Operator',
  'account-holder': 'Anyone signed in',
  visitor: 'Visitor',
  system: 'Prepare for inspection',
};

/** What each role that somebody is invited into may do, in a line. */
export const roleHints: Record<GivenRole, string> = {
  'inspection-lead': 'Sets up the area, moderates, agrees and publishes.',
  'task-group': 'Sees the whole area except case files; challenges, agrees and decides.',
  director: 'The same, and signs off the overarching self-evaluations.',
  'key-contact': 'Answers for everything that one partner owes.',
  deputy: 'The same, when the key contact is away.',
  contributor: 'Drafts self-evaluations and sends evidence for one partner.',
  auditor: 'Reviews case files of one partner.',
  'board-member': 'Reads the published reports of one board.',
  inspector: 'Reads the evidence room of one inspection, and nothing else. Needs a last day.',
};

/** A role with what it is for and until when, like "Contributor, Police, until 14 September 2009". */
export function roleWords(view: { role: Role; reachName: string | null; endsOn: Day | null }): string {
  const { role, reachName, endsOn } = view;
  return [roleLabels[role], reachName, endsOn && `until ${formatDay(endsOn)}`].filter(Boolean).join(', ');
}
