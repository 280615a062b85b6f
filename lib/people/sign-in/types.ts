import type { Role } from '@/lib/access/permissions';

/** Someone of a worked example. `reachName` is the partner or board of their role; null for the whole area. */
export type ExamplePerson = {
  email: string;
  name: string;
  role: Role;
  areaName: string | null;
  reachName: string | null;
};
