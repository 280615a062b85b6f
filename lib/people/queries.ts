import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { ROLES } from '@/lib/access/permissions';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayOrNull } from '@/lib/platform/day-columns';
import type { PersonRow } from './types';

/** Everyone who has, or had, a role in the actor's area, by name, with the roles in force today. */
export function listPeople(actor: Actor): Promise<PersonRow[]> {
  return runQuery(actor, 'person.list', [], async ({ db, today }) => {
    const areaId = actor.area.id;
    const people = await db.person.findMany({
      where: { disabledAt: null, grants: { some: { areaId } } },
      select: {
        id: true,
        name: true,
        email: true,
        grants: {
          where: { areaId, ...inForceOn(today) },
          select: {
            id: true,
            role: true,
            endsOn: true,
            partner: { select: { name: true } },
            board: { select: { name: true } },
          },
          orderBy: { role: 'asc' },
        },
      },
      orderBy: [{ name: 'asc' }, { email: 'asc' }],
    });
    return people.map(({ grants, ...person }) => ({
      ...person,
      roles: grants.map(({ id, role, endsOn, partner, board }) => ({
        id,
        role: memberOf(ROLES, role),
        reachName: partner?.name ?? board?.name ?? null,
        endsOn: dayOrNull(endsOn),
      })),
    }));
  });
}
