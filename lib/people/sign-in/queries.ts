import { visitorActor } from '@/lib/access/actor';
import { ROLES } from '@/lib/access/permissions';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { hasWorkedExamples } from '@/lib/platform/env';
import type { ExamplePerson } from './types';

/** The people whom the sign-in page offers as one click; nobody where the worked examples are off. */
export async function listExamplePeople(): Promise<ExamplePerson[]> {
  if (!hasWorkedExamples()) return [];
  return runQuery(visitorActor(), 'session.open', [], async ({ db }) => {
    const rows = await db.$queryRaw<
      {
        email: string;
        name: string;
        role: string;
        area_name: string | null;
        partner_name: string | null;
        board_name: string | null;
      }[]
    >`SELECT * FROM example_people()`;
    return rows.map((row) => ({
      email: row.email,
      name: row.name,
      role: memberOf(ROLES, row.role),
      areaName: row.area_name,
      reachName: row.partner_name ?? row.board_name,
    }));
  });
}
