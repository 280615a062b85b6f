import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { freeSlug } from '@/lib/areas/rules';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { dayColumn, dayOrNull } from '@/lib/platform/day-columns';
import { formatQuarter, quarterOf } from '@/lib/platform/days';
import { conflict, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { isConfirmedFor } from './rules';
import type { addPartnerSchema, addServiceSchema, confirmKeyContactSchema } from './schema';

/** Adds a partner at the end of the area's order, under a slug made from its name. Invalid: a name that is taken. */
export function addPartner(actor: Actor, input: z.output<typeof addPartnerSchema>): Promise<Result<{ slug: string }>> {
  return runCommand(
    actor,
    'partner.add',
    async ({ db, authorise }) => {
      authorise();
      const areaId = actor.area.id;
      const others = await db.partner.findMany({
        where: { areaId },
        select: { slug: true, name: true, shortName: true, position: true },
      });
      const isTaken = (word: string, field: 'name' | 'shortName') =>
        others.some((other) => other[field].toLowerCase() === word.toLowerCase());
      if (isTaken(input.name, 'name')) return invalid({ name: ['A partner of this area already has this name'] });
      if (isTaken(input.shortName, 'shortName'))
        return invalid({ shortName: ['A partner of this area already has this short name'] });
      const slug = freeSlug(
        input.name,
        others.map((other) => other.slug),
      );
      const position = Math.max(0, ...others.map((other) => other.position)) + 1;
      const { id } = await db.partner.create({ data: { ...input, areaId, slug, position }, select: { id: true } });
      return done({ slug }, auditEvent('partner.added', 'partner', id, { slug }));
    },
    { isSerializable: true },
  );
}

/** Adds a service to a partner. Invalid: a name that another service of the partner has. */
export function addService(
  actor: Actor,
  { partnerId, name }: z.output<typeof addServiceSchema>,
): Promise<Result<{ partnerSlug: string; serviceId: string }>> {
  return runCommand(actor, 'service.add', async ({ db, authorise }) => {
    const areaId = actor.area.id;
    const partner = await db.partner.findFirst({ where: { areaId, id: partnerId }, select: { slug: true } });
    if (!partner) return notFound();
    authorise({ partnerId });
    const { _max } = await db.service.aggregate({ where: { areaId, partnerId }, _max: { position: true } });
    const added = await db.service.createManyAndReturn({
      data: [{ areaId, partnerId, name, position: (_max.position ?? 0) + 1 }],
      skipDuplicates: true,
      select: { id: true },
    });
    const service = added[0];
    if (!service) return invalid({ name: ['This partner already has a service with this name'] });
    return done(
      { partnerSlug: partner.slug, serviceId: service.id },
      auditEvent('service.added', 'service', service.id, { partnerId }),
    );
  });
}

/**
 * Confirms for the present quarter that the named key contact or deputy is right: by the inspection lead or one of the
 * partner's own contacts. The person named may do it, because it says only that the name is right.
 */
export function confirmKeyContact(
  actor: Actor,
  input: z.output<typeof confirmKeyContactSchema>,
): Promise<Result<{ partnerSlug: string }>> {
  return runCommand(actor, 'key-contact.confirm', async ({ db, today, authorise }) => {
    const contact = await db.keyContact.findFirst({
      where: { ...scope(actor, 'partner.read'), id: input.keyContactId },
      select: {
        id: true,
        partnerId: true,
        confirmedOn: true,
        endedOn: true,
        version: true,
        partner: { select: { slug: true } },
      },
    });
    if (!contact) return notFound();
    const { partnerId } = contact;
    authorise({ partnerId });
    const quarter = quarterOf(today);
    if (contact.endedOn) return rule('Someone else has been named since. Open the partner again.');
    if (isConfirmedFor(dayOrNull(contact.confirmedOn), today))
      return rule(`This contact is already confirmed for ${formatQuarter(quarter)}.`);
    const { count } = await db.keyContact.updateMany({
      where: { areaId: actor.area.id, id: contact.id, version: input.version },
      data: { confirmedOn: dayColumn(today), version: { increment: 1 } },
    });
    if (count === 0) return conflict({}, contact.version);
    return done(
      { partnerSlug: contact.partner.slug },
      auditEvent('key-contact.confirmed', 'key-contact', contact.id, { partnerId, quarter }),
    );
  });
}
