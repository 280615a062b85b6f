import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { type Permission, ROLES } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { type Day, quarterOf } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { isPlainText } from '@/lib/platform/plain-text';
import { isConfirmedFor, PARTNER_KINDS } from './rules';
import type { AssignmentView, ContactView, PartnerChoice, PartnerRow, PartnerView } from './types';

const choiceSelect = { id: true, slug: true, name: true, shortName: true } as const;
const inOrder = [{ position: 'asc' }, { name: 'asc' }] as const;

function findChoices(db: Db, areaId: string): Promise<PartnerChoice[]> {
  return db.partner.findMany({ where: { areaId }, select: choiceSelect, orderBy: [...inOrder] });
}

/** All partners of the area, in its order. */
export function listPartners(actor: Actor): Promise<PartnerChoice[]> {
  return runQuery(actor, 'partner.list', [], ({ db }) => findChoices(db, actor.area.id));
}

/** The partners for which the actor holds the permission: all of the area, or their own. */
export function listActingPartners(actor: Actor, permission: Permission): Promise<PartnerChoice[]> {
  return runQuery(actor, permission, [], async ({ db, may }) => {
    const partners = await findChoices(db, actor.area.id);
    return partners.filter(({ id }) => may(permission, { partnerId: id, ownerId: actor.personId }));
  });
}

/** The services of the same partners, by partner in the area's order; the name tells whose. */
export function listActingServices(actor: Actor, permission: Permission): Promise<{ id: string; name: string }[]> {
  return runQuery(actor, permission, [], async ({ db, may }) => {
    const services = await db.service.findMany({
      where: { areaId: actor.area.id },
      select: { id: true, name: true, partnerId: true, partner: { select: { shortName: true } } },
      orderBy: [{ partner: { position: 'asc' } }, { position: 'asc' }, { name: 'asc' }],
    });
    return services
      .filter(({ partnerId }) => may(permission, { partnerId, ownerId: actor.personId }))
      .map(({ id, name, partner }) => ({ id, name: `${partner.shortName}: ${name}` }));
  });
}

const contactSelect = {
  id: true,
  personId: true,
  partnerId: true,
  isDeputy: true,
  confirmedOn: true,
  version: true,
  person: { select: { name: true } },
} as const;

type StoredContact = {
  id: string;
  personId: string;
  partnerId: string;
  isDeputy: boolean;
  confirmedOn: Date | null;
  version: number;
  person: { name: string };
};

const currentContacts = {
  where: { endedOn: null },
  select: contactSelect,
  orderBy: { confirmedOn: { sort: 'desc', nulls: 'last' } },
} as const;

function contactOf(
  contacts: readonly StoredContact[],
  isDeputy: boolean,
  { may, today }: QueryContext,
): ContactView | null {
  const contact = contacts.find((one) => one.isDeputy === isDeputy);
  if (!contact) return null;
  const confirmedOn = dayOrNull(contact.confirmedOn);
  const isConfirmed = isConfirmedFor(confirmedOn, today);
  return {
    id: contact.id,
    personId: contact.personId,
    personName: contact.person.name,
    confirmedOn,
    isConfirmed,
    version: contact.version,
    allowed: { confirm: !isConfirmed && may('key-contact.confirm', { partnerId: contact.partnerId }) },
  };
}

/** The area's partners with their contacts: what everyone in the area may know of one another. */
export function listPartnerRows(actor: Actor): Promise<PartnerRow[]> {
  return runQuery(actor, 'partner.list', [], async (context) => {
    const partners = await context.db.partner.findMany({
      where: { areaId: actor.area.id },
      select: { ...choiceSelect, keyContacts: currentContacts, _count: { select: { services: true } } },
      orderBy: [...inOrder],
    });
    return partners.map(({ keyContacts, _count, ...partner }) => ({
      ...partner,
      keyContact: contactOf(keyContacts, false, context),
      deputy: contactOf(keyContacts, true, context),
      serviceCount: _count.services,
      allowed: { open: context.may('partner.read', { partnerId: partner.id }) },
    }));
  });
}

type StoredAssignment = { frameworkCode: string; criterionCode: string; dueOn: Date };

/** Of rows with the latest day last. */
function assignmentsOf(rows: readonly StoredAssignment[]): AssignmentView[] {
  const byFramework = new Map<string, { criterionCodes: string[]; dueOn: Day }>();
  for (const { frameworkCode, criterionCode, dueOn } of rows) {
    const day = dayFrom(dueOn);
    const known = byFramework.get(frameworkCode) ?? { criterionCodes: [], dueOn: day };
    byFramework.set(frameworkCode, {
      criterionCodes: [...known.criterionCodes, criterionCode],
      dueOn: day,
    });
  }
  return [...byFramework].map(([frameworkCode, rest]) => ({ frameworkCode, ...rest }));
}

/** One partner by its slug, with services and what they must evaluate, and contacts; null when the actor sees none. */
export function getPartner(actor: Actor, slug: string): Promise<PartnerView | null> {
  return runQuery(actor, 'partner.read', null, async (context) => {
    const { db, may, today } = context;
    if (!isPlainText(slug)) return null;
    const { areaId, partnerId } = scope(actor, 'partner.read');
    const partner = await db.partner.findFirst({
      where: { areaId, slug, ...(partnerId && { id: partnerId }) },
      select: {
        ...choiceSelect,
        kind: true,
        holdsCaseFiles: true,
        version: true,
        keyContacts: currentContacts,
        services: {
          select: {
            id: true,
            name: true,
            assignments: {
              select: { frameworkCode: true, criterionCode: true, dueOn: true },
              orderBy: [{ dueOn: 'asc' }, { criterionCode: 'asc' }],
            },
          },
          orderBy: [...inOrder],
        },
        grants: {
          where: inForceOn(today),
          select: { id: true, role: true, person: { select: { name: true } } },
        },
      },
    });
    if (!partner || !may('partner.read', { partnerId: partner.id })) return null;
    const { keyContacts, services, grants, kind, ...rest } = partner;
    return {
      ...rest,
      kind: memberOf(PARTNER_KINDS, kind),
      quarter: quarterOf(today),
      keyContact: contactOf(keyContacts, false, context),
      deputy: contactOf(keyContacts, true, context),
      services: services.map(({ assignments, ...service }) => ({
        ...service,
        assignments: assignmentsOf(assignments),
      })),
      people: grants
        .map(({ id, role, person }) => ({ id, role: memberOf(ROLES, role), name: person.name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      allowed: {
        addService: may('service.add'),
        assignCriteria: may('criteria.assign'),
        nameContact: may('key-contact.name'),
      },
    };
  });
}
