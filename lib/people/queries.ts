import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { ROLES } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayOrNull } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { mayInvite, reachName, reachSelect } from './rules';
import type { PersonRow } from './types';

async function findPeople(actor: Actor, context: QueryContext, only: { id?: string } = {}): Promise<PersonRow[]> {
  const { db, today, may } = context;
  const ofReach = scope(actor, 'person.list');
  const people = await db.person.findMany({
    where: { ...only, disabledAt: null, grants: { some: ofReach } },
    select: {
      id: true,
      name: true,
      email: true,
      grants: {
        where: { ...ofReach, ...inForceOn(today) },
        select: {
          id: true,
          role: true,
          endsOn: true,
          partnerId: true,
          ...reachSelect,
        },
        orderBy: { role: 'asc' },
      },
    },
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
  });
  return people.map(({ grants, ...person }) => ({
    ...person,
    roles: grants.map(({ id, endsOn, partnerId, ...grant }) => {
      const role = memberOf(ROLES, grant.role);
      return {
        ...{ id, role, endsOn: dayOrNull(endsOn) },
        reachName: reachName(grant),
        allowed: { end: may('role.end', { partnerId }) && mayInvite(actor.grants, { role, partnerId }) },
      };
    }),
  }));
}

/**
 * Everyone who has, or had, a role within the actor's reach, by name, with the roles in force there today: of the whole
 * area for its lead, of their own partner for a key contact.
 */
export function listPeople(actor: Actor): Promise<PersonRow[]> {
  return runQuery(actor, 'person.list', [], (context) => findPeople(actor, context));
}

/** One of the same people; null when there is none, or none that the actor may see. */
export function getPersonOfArea(actor: Actor, id: string): Promise<PersonRow | null> {
  return runQuery(actor, 'person.list', null, async (context) => {
    const [person] = isId(id) ? await findPeople(actor, context, { id }) : [];
    return person ?? null;
  });
}

/** How many others lead the area without a last day, by accounts that are open. */
export function countStayingLeads(db: Db, areaId: string, personId: string): Promise<number> {
  return db.roleGrant.count({
    where: {
      ...{ areaId, role: 'inspection-lead', personId: { not: personId }, endsOn: null },
      person: { disabledAt: null },
    },
  });
}
