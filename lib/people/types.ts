import type { Role } from '@/lib/access/permissions';
import type { Day } from '@/lib/platform/days';

/** A role in force. `reachName` is its partner or board; null for the whole area. */
export type RoleView = { id: string; role: Role; reachName: string | null; endsOn: Day | null };

export type PersonRow = { id: string; name: string; email: string; roles: readonly RoleView[] };
