import type { Role } from '@/lib/access/permissions';
import type { GivenRole } from './rules';

/** The words for roles. */
export const roleLabels: Record<Role, string> = {
  'inspection-lead': 'Inspection lead',
  'task-group': 'Task group member',
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

/** What each role that a lead gives may do, in a line. */
export const roleHints: Record<GivenRole, string> = {
  'inspection-lead': 'Sets up the area, moderates, agrees and publishes.',
  'task-group': 'Sees the whole area except case files; challenges, agrees and decides.',
  'key-contact': 'Answers for everything that one partner owes.',
  deputy: 'The same, when the key contact is away.',
  contributor: 'Drafts self-evaluations and sends evidence for one partner.',
  auditor: 'Reviews case files of one partner.',
  'board-member': 'Reads the published reports of one board.',
};
