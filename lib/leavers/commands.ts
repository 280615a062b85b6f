import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { auditEvent } from '@/lib/audit/events';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { endPlace, givePlace } from '@/lib/partners/naming/commands';
import { endSessions } from '@/lib/people/account/commands';
import { countStayingLeads } from '@/lib/people/queries';
import { currentInstant } from '@/lib/platform/clock';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { obstacles } from './labels';
import { openActionsOf } from './queries';
import { lastDayFault, successorFaults, successorsOf, takesPlace } from './rules';
import type { recordLeavingSchema } from './schema';

type Leaver = { id: string; email: string };

/**
 * Records that somebody leaves the area: their open actions go to a successor, their places at partners to one or to
 * nobody where the successor is the partner's key contact already, with the roles that came with them; their other roles
 * end with the last day, they are named to write nothing any more, invitations that wait for them are withdrawn and every
 * session of theirs ends. All of it or nothing. Rules: nobody records their own leaving, and the area's last inspection
 * lead stays. Invalid: something is left to nobody; a last day far ahead.
 */
export function recordLeaving(
  actor: Actor,
  input: z.output<typeof recordLeavingSchema>,
): Promise<Result<{ actions: number; places: number; roles: number }>> {
  return runCommand(
    actor,
    'person.leave',
    async (context) => {
      const { db, today, authorise } = context;
      const areaId = actor.area.id;
      const { personId, lastDayOn } = input;
      const leaver = await db.person.findFirst({
        where: { id: personId, grants: { some: { areaId } } },
        select: { id: true, email: true },
      });
      if (!leaver) return notFound();
      authorise();
      if (personId === actor.personId) return rule(obstacles.oneself);
      const late = lastDayFault(lastDayOn, today);
      if (late) return invalid({ lastDayOn: [late] });
      const grants = await db.roleGrant.findMany({
        where: { areaId, personId, ...inForceOn(today) },
        select: { role: true },
      });
      const leads = grants.some(({ role }) => role === 'inspection-lead');
      if (leads && (await countStayingLeads(db, areaId, personId)) === 0) return rule(obstacles.lastLead);
      const owned = {
        actions: await db.action.count({ where: openActionsOf(areaId, personId) }),
        places: await db.keyContact.count({ where: { areaId, personId, endedOn: null } }),
      };
      if (grants.length + owned.actions + owned.places === 0) return rule(obstacles.nothing);
      const to = successorsOf(input);
      const faults = successorFaults(owned, to);
      if (Object.keys(faults).length > 0) return invalid(faults);
      for (const successorId of new Set([to.actions, to.places].filter((one) => one !== null)))
        if (successorId === personId || !(await findSuccessor(db, areaId, successorId, today))) return notFound();
      if (to.places) await handOverPlaces(context, areaId, leaver, to.places);
      if (to.actions) await handOverActions(context, areaId, leaver, to.actions);
      await endEverything(context, areaId, leaver, lastDayOn);
      const left = { ...owned, roles: grants.length };
      return done(left, auditEvent('person.left', 'person', personId, left));
    },
    { isSerializable: true },
  );
}

/** Someone else of the area with a role in force. */
function findSuccessor(db: Db, areaId: string, successorId: string, today: Day) {
  return db.person.findFirst({
    where: { id: successorId, disabledAt: null, grants: { some: { areaId, ...inForceOn(today) } } },
    select: { name: true },
  });
}

async function handOverActions({ db, today }: CommandContext, areaId: string, leaver: Leaver, successorId: string) {
  const successor = await findSuccessor(db, areaId, successorId, today);
  if (!successor) return;
  await db.action.updateMany({
    where: openActionsOf(areaId, leaver.id),
    data: { ownerId: successorId, ownerName: successor.name, version: { increment: 1 } },
  });
}

async function handOverPlaces(context: CommandContext, areaId: string, leaver: Leaver, successorId: string) {
  const { db } = context;
  const places = await db.keyContact.findMany({
    where: { areaId, personId: leaver.id, endedOn: null },
    select: { id: true, personId: true, partnerId: true, isDeputy: true },
  });
  for (const place of places) {
    const { partnerId, isDeputy } = place;
    const current = await db.keyContact.findMany({
      where: { areaId, partnerId, endedOn: null },
      select: { id: true, personId: true, isDeputy: true },
    });
    if (takesPlace(current, place, successorId))
      await givePlace(areaId, context, { partnerId, personId: successorId, isDeputy }, current);
    else await endPlace(areaId, context, place);
  }
}

async function endEverything({ db, today }: CommandContext, areaId: string, leaver: Leaver, lastDayOn: Day) {
  const now = currentInstant();
  await db.roleGrant.updateMany({
    where: {
      ...{ areaId, personId: leaver.id, ...inForceOn(today) },
      AND: { OR: [{ endsOn: null }, { endsOn: { gt: dayColumn(lastDayOn) } }] },
    },
    data: { endsOn: dayColumn(lastDayOn) },
  });
  await db.criterionContributor.deleteMany({ where: { areaId, personId: leaver.id } });
  await db.invitation.updateMany({
    where: { areaId, email: leaver.email, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now, version: { increment: 1 } },
  });
  await endSessions(db, leaver.id, null);
}
