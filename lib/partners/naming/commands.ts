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
      for (const contact of endedByNaming(current, named)) await endContact(areaId, context, partnerId, contact);
      const { id } = await db.keyContact.create({ data: { areaId, partnerId, ...named }, select: { id: true } });
      await giveRole(areaId, context, { partnerId, personId, role: place });
      return done(
        { partnerSlug: partner.slug },
        auditEvent('key-contact.named', 'key-contact', id, { partnerId, ...named }),
      );
    },
    { isSerializable: true },
  );
}

type Ending = { id: string; personId: string; isDeputy: boolean };

async function endContact(areaId: string, { db, today }: CommandContext, partnerId: string, contact: Ending) {
  await db.keyContact.updateMany({
    where: { areaId, id: contact.id },
    data: { endedOn: dayColumn(today), version: { increment: 1 } },
  });
  const role: ContactPlace = contact.isDeputy ? 'deputy' : 'key-contact';
  // A role holds to the end of its last day, so the last day is yesterday.
  await db.roleGrant.updateMany({
    where: { areaId, personId: contact.personId, partnerId, role, ...inForceOn(today) },
    data: { endsOn: dayColumn(addDays(today, -1)) },
  });
}

type Holding = { partnerId: string; personId: string; role: ContactPlace };

async function giveRole(areaId: string, { db, today }: CommandContext, holding: Holding): Promise<void> {
  const { count } = await db.roleGrant.updateMany({
    where: { areaId, ...holding, ...inForceOn(today) },
    data: { endsOn: null },
  });
  if (count === 0) await db.roleGrant.create({ data: { areaId, ...holding } });
}
