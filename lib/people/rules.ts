import type { Role } from '@/lib/access/permissions';

/** The roles that an inspection lead gives; an inspector's comes with an inspection, an operator's from an operator. */
export const GIVEN_ROLES = [
  'inspection-lead',
  'task-group',
  'key-contact',
  'deputy',
  'contributor',
  'auditor',
  'board-member',
] as const satisfies readonly Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

const reaches: Record<GivenRole, 'area' | 'partner' | 'board'> = {
  'inspection-lead': 'area',
  'task-group': 'area',
  'key-contact': 'partner',
  deputy: 'partner',
  contributor: 'partner',
  auditor: 'partner',
  'board-member': 'board',
};

/** What a role must be given for: the whole area, one partner, or one board. */
export function roleReach(role: GivenRole): 'area' | 'partner' | 'board' {
  return reaches[role];
}
