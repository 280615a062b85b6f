import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPartner, addService, confirmKeyContact } from '@/lib/partners/commands';
import { nameKeyContact } from '@/lib/partners/naming/commands';
import { getPartner, listActingPartners, listPartnerRows, listPartners } from '@/lib/partners/queries';
import type { ContactPlace } from '@/lib/partners/rules';
import { dayColumn } from '@/lib/platform/day-columns';
import { createWorld, type World } from '../support/world';

let world: World;
let lead: ReturnType<World['actor']>;
let before: string[];

beforeAll(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
});

beforeEach(async () => {
  before = await world.events('leeds');
});

const newEvents = async () => (await world.events('leeds')).slice(before.length);

function partner(overrides: Partial<Parameters<typeof addPartner>[1]> = {}) {
  const name = `Partner ${randomUUID().slice(0, 8)}`;
  return { name, shortName: name.slice(-8), kind: 'council-service' as const, holdsCaseFiles: false, ...overrides };
}

async function added() {
  const input = partner();
  const result = await addPartner(lead, input);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const view = await getPartner(lead, result.value.slug);
  if (!view) throw new Error('no partner');
  return view;
}

describe('adding a partner', () => {
  test('puts it last under a slug of its name, with exactly one event', async () => {
    const view = await added();
    expect(view).toMatchObject({ kind: 'council-service', keyContact: null, deputy: null, services: [], people: [] });
    expect((await listPartners(lead)).at(-1)).toEqual({
      id: view.id,
      slug: view.slug,
      name: view.name,
      shortName: view.shortName,
    });
    expect(await newEvents()).toEqual(['partner.added']);
  });

  test('gives names that look alike in an address two slugs, also when sent at once', async () => {
    const word = randomUUID().slice(0, 8);
    const results = await Promise.all([
      addPartner(lead, partner({ name: `Schools ${word}` })),
      addPartner(lead, partner({ name: `Schools, ${word}` })),
    ]);
    const slugs = results.map((result) => (result.ok ? result.value.slug : ''));
    expect(slugs.sort()).toEqual([`schools-${word}`, `schools-${word}-2`]);
  });

  test('refuses a name that is taken, in whatever case', async () => {
    const result = await addPartner(lead, partner({ name: 'POLICE' }));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid', fields: { name: [expect.any(String)] } } });
    expect(await newEvents()).toEqual([]);
  });

  test('is refused to a task group member, and the refusal alone is in the trail', async () => {
    const count = await world.owner.partner.count();
    const result = await addPartner(world.actor('leeds', 'task-group'), partner());
    expect(result).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await world.owner.partner.count()).toBe(count);
    expect(await newEvents()).toEqual(['command.refused']);
  });
});

describe('adding a service', () => {
  test('puts it last, with exactly one event', async () => {
    const { id, slug } = await added();
    await addService(lead, { partnerId: id, name: 'Fieldwork' });
    await addService(lead, { partnerId: id, name: 'Assessment' });
    expect((await getPartner(lead, slug))?.services.map(({ name }) => name)).toEqual(['Fieldwork', 'Assessment']);
    expect(await newEvents()).toEqual(['partner.added', 'service.added', 'service.added']);
  });

  test('refuses a second of the same name and a partner of another area', async () => {
    const name = 'Police safeguarding unit';
    const again = await addService(lead, { partnerId: world.leeds.partners.police.id, name });
    expect(again).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    const elsewhere = await addService(lead, { partnerId: world.county.partners.police.id, name: 'Custody' });
    expect(elsewhere).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await newEvents()).toEqual([]);
  });
});

async function named(partnerId: string, personId: string, place: ContactPlace) {
  const result = await nameKeyContact(lead, { partnerId, personId, place });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
}

describe('naming a key contact', () => {
  test('gives the role, ends the one before with theirs, and waits to be confirmed', async () => {
    const { id: partnerId, slug } = await added();
    const [first, second] = [world.actor('leeds', 'contributor'), world.another('leeds', 'contributor')];
    await named(partnerId, first.personId, 'key-contact');
    await named(partnerId, second.personId, 'key-contact');
    expect(await getPartner(lead, slug)).toMatchObject({
      keyContact: { personId: second.personId, confirmedOn: null, isConfirmed: false },
      people: [{ name: second.name, role: 'key-contact' }],
    });
    const grants = await world.owner.roleGrant.findMany({ where: { partnerId }, orderBy: { endsOn: 'asc' } });
    expect(grants).toMatchObject([
      { personId: first.personId, role: 'key-contact', endsOn: dayColumn('2009-09-13') },
      { personId: second.personId, role: 'key-contact', endsOn: null },
    ]);
    expect(await newEvents()).toEqual(['partner.added', 'key-contact.named', 'key-contact.named']);
  });

  test('moves a deputy up and leaves their old place empty', async () => {
    const { id: partnerId, slug } = await added();
    const { personId } = world.actor('leeds', 'auditor');
    await named(partnerId, personId, 'deputy');
    await named(partnerId, personId, 'key-contact');
    expect(await getPartner(lead, slug)).toMatchObject({
      keyContact: { personId },
      deputy: null,
      people: [{ role: 'key-contact' }],
    });
  });

  test('two leads at once leave one key contact', async () => {
    const { id: partnerId } = await added();
    const people = [world.actor('leeds', 'auditor'), world.another('leeds', 'auditor')];
    await Promise.all(people.map(({ personId }) => named(partnerId, personId, 'key-contact')));
    expect(await world.owner.keyContact.count({ where: { partnerId, endedOn: null } })).toBe(1);
    expect(await world.owner.roleGrant.count({ where: { partnerId, endsOn: null } })).toBe(1);
  });

  test.each([
    ['a person of another area', () => ({ personId: world.actor('county', 'key-contact').personId }), 'not-found'],
    ['a partner of another area', () => ({ partnerId: world.county.partners.police.id }), 'not-found'],
  ])('does not find %s', async (_what, overrides, kind) => {
    const input = {
      partnerId: world.leeds.partners.police.id,
      personId: world.actor('leeds', 'contributor').personId,
      place: 'deputy' as const,
      ...overrides(),
    };
    expect(await nameKeyContact(lead, input)).toMatchObject({ ok: false, failure: { kind } });
    expect(await newEvents()).toEqual([]);
  });

  test('is refused to a key contact, and to name the same person twice', async () => {
    const { id: partnerId } = await added();
    const { personId } = world.actor('leeds', 'contributor');
    await named(partnerId, personId, 'deputy');
    const input = { partnerId, personId, place: 'deputy' as const };
    expect(await nameKeyContact(lead, input)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    const contact = world.actor('leeds', 'key-contact');
    expect(await nameKeyContact(contact, input)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await world.owner.keyContact.count({ where: { partnerId } })).toBe(1);
  });
});

describe('confirming a key contact', () => {
  async function waiting() {
    const { personId } = world.actor('leeds', 'key-contact');
    const partnerId = world.leeds.partners.police.id;
    await world.owner.keyContact.deleteMany({ where: { partnerId } });
    const { id } = await world.owner.keyContact.create({
      data: { areaId: world.leeds.id, partnerId, personId, confirmedOn: dayColumn('2009-06-30') },
    });
    return id;
  }

  test('holds for the quarter, and the person named may do it', async () => {
    const keyContactId = await waiting();
    const own = world.actor('leeds', 'key-contact');
    expect((await getPartner(own, 'police'))?.keyContact).toMatchObject({
      isConfirmed: false,
      allowed: { confirm: true },
    });
    expect(await confirmKeyContact(own, { keyContactId, version: 1 })).toMatchObject({ ok: true });
    expect((await getPartner(own, 'police'))?.keyContact).toMatchObject({
      isConfirmed: true,
      confirmedOn: '2009-09-14',
      version: 2,
      allowed: { confirm: false },
    });
    expect(await newEvents()).toEqual(['key-contact.confirmed']);
    const again = await confirmKeyContact(own, { keyContactId, version: 2 });
    expect(again).toMatchObject({ ok: false, failure: { kind: 'rule' } });
  });

  test('is a conflict when the page was opened before a change', async () => {
    const keyContactId = await waiting();
    await world.owner.keyContact.updateMany({ where: { id: keyContactId }, data: { version: 2 } });
    const result = await confirmKeyContact(lead, { keyContactId, version: 1 });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'conflict', version: 2 } });
    expect(await newEvents()).toEqual([]);
  });

  test('is not found by another partner’s contact or another area, and refused to a contributor', async () => {
    const input = { keyContactId: await waiting(), version: 1 };
    for (const stranger of [world.actor('leeds', 'deputy', 'hospital'), world.actor('county', 'inspection-lead')])
      expect(await confirmKeyContact(stranger, input)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    const contributor = await confirmKeyContact(world.actor('leeds', 'contributor'), input);
    expect(contributor).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await newEvents()).toEqual(['command.refused']);
  });

  test('is refused once somebody else is named', async () => {
    const keyContactId = await waiting();
    await named(world.leeds.partners.police.id, world.actor('leeds', 'contributor').personId, 'key-contact');
    const result = await confirmKeyContact(lead, { keyContactId, version: 2 });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'rule' } });
  });
});

describe('reach', () => {
  test('everyone lists the area’s partners and opens only their own', async () => {
    const police = world.actor('leeds', 'key-contact');
    const rows = await listPartnerRows(police);
    expect(rows.find(({ slug }) => slug === 'police')?.allowed.open).toBe(true);
    expect(rows.find(({ slug }) => slug === 'hospital')?.allowed.open).toBe(false);
    expect(await getPartner(police, 'hospital')).toBeNull();
    expect(await getPartner(world.actor('leeds', 'board-member'), 'police')).toBeNull();
    expect((await getPartner(police, 'police'))?.services[0]?.assignments).toMatchObject([
      { frameworkCode: 'SLAC-2009', dueOn: '2009-09-25' },
    ]);
  });

  test('acting partners are those the permission is held for', async () => {
    const slugs = async (actor: ReturnType<World['actor']>) =>
      (await listActingPartners(actor, 'evidence.propose')).map(({ slug }) => slug);
    expect(await slugs(world.actor('county', 'inspection-lead'))).toEqual(['police', 'hospital']);
    expect(await slugs(world.actor('county', 'contributor', 'hospital'))).toEqual(['hospital']);
    expect(await slugs(world.actor('county', 'board-member'))).toEqual([]);
  });

  test('an area knows nothing of another’s partners', async () => {
    const { slug } = await added();
    expect(await getPartner(world.actor('county', 'inspection-lead'), slug)).toBeNull();
  });
});
