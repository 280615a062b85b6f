import type { Role } from '@/lib/access/permissions';

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
  visitor: 'Visitor',
  system: 'Prepare for inspection',
};
