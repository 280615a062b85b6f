import type { Role } from '@/lib/access/permissions';
import type { Day } from '@/lib/platform/days';

/** A role in force. `reachName` is its partner, board or inspection; null for the whole area. */
export type RoleView = {
  id: string;
  role: Role;
  reachName: string | null;
  endsOn: Day | null;
  allowed: { end: boolean };
};

export type PersonRow = { id: string; name: string; email: string; roles: readonly RoleView[] };
