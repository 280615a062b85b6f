import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { ROLES } from '@/lib/access/permissions';
import { runQuery } from '@/lib/operations/run-query';
import { roleWords } from '@/lib/people/labels';
import { countStayingLeads } from '@/lib/people/queries';
import { reachName, reachSelect } from '@/lib/people/rules';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { obstacles } from './labels';
import type { LeavingView } from './types';

/** Where-clause for the actions that wait for somebody to do something: all but the verified. */
export function openActionsOf(areaId: string, personId: string) {
  return { areaId, ownerId: personId, status: { not: 'verified' } };
}

/** What somebody of the area owns there and who could take it over; null when nobody the actor sees has this id. */
export function getLeaving(actor: Actor, personId: string): Promise<LeavingView | null> {
  return runQuery(actor, 'person.leave', null, async ({ db, today }) => {
    if (!isId(personId)) return null;
    const areaId = actor.area.id;
    const person = await db.person.findFirst({
      where: { id: personId, grants: { some: { areaId } } },
      select: { id: true, name: true, email: true },
    });
    if (!person) return null;
    const [roles, actions, places, drafts] = [
      await findRoles(db, areaId, personId, today),
      await findActions(db, areaId, personId),
      await findPlaces(db, areaId, personId),
      await findDrafts(db, areaId, personId),
    ];
    const contributions = await findContributions(db, areaId, personId);
    const owned = { person, today, roles, actions, places, drafts, contributions };
    return {
      ...owned,
      invitations: await db.invitation.count({
        where: { areaId, email: person.email, acceptedAt: null, withdrawnAt: null },
      }),
      successors: await findOthers(db, areaId, personId, today),
      obstacle: obstacleOf(actor, owned, await countStayingLeads(db, areaId, personId)),
    };
  });
}

function obstacleOf(
  actor: Actor,
  { person, roles, actions, places }: Pick<LeavingView, 'person' | 'roles' | 'actions' | 'places'>,
  stayingLeads: number,
): string | null {
  if (person.id === actor.personId) return obstacles.oneself;
  const leads = roles.some(({ role }) => role === 'inspection-lead');
  if (leads && stayingLeads === 0) return obstacles.lastLead;
  return roles.length + actions.length + places.length === 0 ? obstacles.nothing : null;
}

async function findRoles(db: Db, areaId: string, personId: string, today: Day) {
  const grants = await db.roleGrant.findMany({
    where: { areaId, personId, ...inForceOn(today) },
    select: {
      id: true,
      role: true,
      endsOn: true,
      ...reachSelect,
    },
    orderBy: { role: 'asc' },
  });
  return grants.map(({ id, role, endsOn, ...grant }) => ({
    ...{ id, role: memberOf(ROLES, role), endsOn: dayOrNull(endsOn) },
    reachName: reachName(grant),
  }));
}

async function findActions(db: Db, areaId: string, personId: string) {
  const actions = await db.action.findMany({
    where: openActionsOf(areaId, personId),
    select: { id: true, findingId: true, title: true, dueOn: true, partner: { select: { name: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  return actions.map(({ dueOn, partner, ...action }) => ({
    ...action,
    dueOn: dayFrom(dueOn),
    partnerName: partner.name,
  }));
}

async function findPlaces(db: Db, areaId: string, personId: string) {
  const places = await db.keyContact.findMany({
    where: { areaId, personId, endedOn: null },
    select: { id: true, isDeputy: true, partner: { select: { name: true } } },
    orderBy: [{ partner: { position: 'asc' } }, { id: 'asc' }],
  });
  return places.map(({ partner, ...place }) => ({ ...place, partnerName: partner.name }));
}

async function findDrafts(db: Db, areaId: string, personId: string) {
  const drafts = await db.selfEvaluation.findMany({
    where: { areaId, status: { in: ['draft', 'returned'] }, entries: { some: { areaId, editedById: personId } } },
    select: {
      id: true,
      service: { select: { name: true } },
      partner: { select: { name: true } },
      _count: { select: { entries: { where: { editedById: personId } } } },
    },
    orderBy: { id: 'asc' },
  });
  return drafts.map(({ id, service, partner, _count }) => ({
    ...{ id, serviceName: service.name, partnerName: partner.name, entries: _count.entries },
  }));
}

async function findContributions(db: Db, areaId: string, personId: string) {
  const named = await db.criterionContributor.findMany({
    where: { areaId, personId },
    select: {
      ...{ serviceId: true, frameworkCode: true },
      service: { select: { name: true, partner: { select: { name: true } } } },
    },
    orderBy: [{ serviceId: 'asc' }, { frameworkCode: 'asc' }],
  });
  const groups = Map.groupBy(named, ({ serviceId, frameworkCode }) => `${serviceId} ${frameworkCode}`);
  return [...groups.values()].flatMap((criteria) => {
    const [first] = criteria;
    if (!first) return [];
    const { service, ...of } = first;
    return { ...of, serviceName: service.name, partnerName: service.partner.name, criteria: criteria.length };
  });
}

/** Everyone else with a role in force, by name, with what they do in the words of a list. */
async function findOthers(
  db: Db,
  areaId: string,
  personId: string,
  today: Day,
): Promise<{ id: string; name: string }[]> {
  const people = await db.person.findMany({
    where: { id: { not: personId }, disabledAt: null, grants: { some: { areaId, ...inForceOn(today) } } },
    select: {
      id: true,
      name: true,
      grants: {
        where: { areaId, ...inForceOn(today) },
        select: { role: true, ...reachSelect },
        orderBy: { role: 'asc' },
      },
    },
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
  });
  return people.map(({ id, name, grants }) => {
    const roles = grants.map(({ role, ...grant }) =>
      roleWords({ role: memberOf(ROLES, role), reachName: reachName(grant), endsOn: null }),
    );
    return { id, name: `${name} (${roles.join('; ')})` };
  });
}
