import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { auditEvent } from '@/lib/audit/events';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { addDays } from '@/lib/platform/days';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { type ContactPlace, endedByNaming, holdsPlace } from '../rules';
import type { nameKeyContactSchema } from '../schema';

/**
 * Names a person of the area as a partner's key contact or deputy. Whoever held the place is ended, with the role that
 * came with it; the person named gets the role. The name then waits to be confirmed for the quarter.
 */
export function nameKeyContact(
  actor: Actor,
  { partnerId, personId, place }: z.output<typeof nameKeyContactSchema>,
): Promise<Result<{ partnerSlug: string }>> {
  return runCommand(
    actor,
    'key-contact.name',
    async (context) => {
      const { db, authorise } = context;
      const areaId = actor.area.id;
      const partner = await db.partner.findFirst({ where: { areaId, id: partnerId }, select: { slug: true } });
      const person = await db.person.findFirst({
        where: { id: personId, disabledAt: null, grants: { some: { areaId } } },
        select: { name: true },
      });
      if (!partner || !person) return notFound();
      authorise({ partnerId });
      const named = { personId, isDeputy: place === 'deputy' };
      const current = await db.keyContact.findMany({
        where: { areaId, partnerId, endedOn: null },
        select: { id: true, personId: true, isDeputy: true },
      });
      if (holdsPlace(current, named)) return rule(`${person.name} holds this place already.`);
      const personBefore = current.find(({ isDeputy }) => isDeputy === named.isDeputy)?.personId ?? null;
      const id = await givePlace(areaId, context, { partnerId, ...named }, current);
      return done(
        { partnerSlug: partner.slug },
        auditEvent('key-contact.named', 'key-contact', id, { partnerId, ...named, personBefore }),
      );
    },
    { isSerializable: true },
  );
}

type Place = { partnerId: string; personId: string; isDeputy: boolean };
type Holder = { id: string; personId: string; isDeputy: boolean };

/**
 * Gives the place to the person, with its role, and ends whoever of the `current` contacts has to make way. Gives the id
 * of the new contact, which waits to be confirmed. Only within a command that has authorised it.
 */
export async function givePlace(
  areaId: string,
  context: CommandContext,
  { partnerId, ...named }: Place,
  current: readonly Holder[],
): Promise<string> {
  for (const contact of endedByNaming(current, named)) await endPlace(areaId, context, { partnerId, ...contact });
  const { id } = await context.db.keyContact.create({ data: { areaId, partnerId, ...named }, select: { id: true } });
  await giveRole(areaId, context, { partnerId, personId: named.personId, role: placeRole(named) });
  return id;
}

/** Ends somebody's place at a partner, and with the day before today the role that came with it. */
export async function endPlace(areaId: string, { db, today }: CommandContext, contact: Place & Holder): Promise<void> {
  const { id, partnerId, personId } = contact;
  await db.keyContact.updateMany({
    where: { areaId, id },
    data: { endedOn: dayColumn(today), version: { increment: 1 } },
  });
  // A role holds to the end of its last day, so the last day is yesterday.
  await db.roleGrant.updateMany({
    where: { areaId, personId, partnerId, role: placeRole(contact), ...inForceOn(today) },
    data: { endsOn: dayColumn(addDays(today, -1)) },
  });
}

function placeRole({ isDeputy }: { isDeputy: boolean }): ContactPlace {
  return isDeputy ? 'deputy' : 'key-contact';
}

type Holding = { partnerId: string; personId: string; role: ContactPlace };

async function giveRole(areaId: string, { db, today }: CommandContext, holding: Holding): Promise<void> {
  const { count } = await db.roleGrant.updateMany({
    where: { areaId, ...holding, ...inForceOn(today) },
    data: { endsOn: null },
  });
  if (count === 0) await db.roleGrant.create({ data: { areaId, ...holding } });
}
