import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { recordLeaving } from '@/lib/leavers/commands';
import { getLeaving } from '@/lib/leavers/queries';
import { dayColumn } from '@/lib/platform/day-columns';
import { createWorld, type World } from '../support/world';

const TODAY = '2009-09-14';

let world: World;
let lead: Actor;
let leaver: Actor;
let successor: Actor;
beforeEach(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
  leaver = world.actor('leeds', 'key-contact');
  successor = world.another('leeds', 'contributor');
});

type Input = Parameters<typeof recordLeaving>[1];

const leave = (overrides: Partial<Input> = {}, actor = lead) =>
  recordLeaving(actor, {
    ...{ personId: leaver.personId, lastDayOn: TODAY, successorId: successor.personId },
    ...{ actionsTo: null, placesTo: null, ...overrides },
  });

const newEvents = async (act: () => Promise<unknown>) => {
  const before = await world.events('leeds');
  await act();
  return (await world.events('leeds')).slice(before.length);
};

const of = () => ({ areaId: world.leeds.id, partnerId: world.leeds.partners.police.id });
const only = { select: { id: true } } as const;

let number = 0;

/** An action of the leaver's; gives its id. */
async function action(status = 'in-progress'): Promise<string> {
  number += 1;
  const finding = await world.owner.finding.create({
    data: {
      ...{ ...of(), frameworkCode: world.leeds.frameworkCode, number, title: 'A finding', detail: 'Detail' },
      ...{ source: 'inspection', kind: 'priority-action', raisedOn: dayColumn(TODAY) },
    },
    ...only,
  });
  const { id } = await world.owner.action.create({
    data: {
      ...{ ...of(), findingId: finding.id, ownerId: leaver.personId, ownerName: leaver.name, title: 'An action' },
      ...{ successMeasure: 'It is done', dueOn: dayColumn(TODAY), status },
    },
    ...only,
  });
  return id;
}

function place(personId: string, isDeputy = false) {
  return world.owner.keyContact.create({
    data: { ...of(), personId, isDeputy, confirmedOn: dayColumn(TODAY) },
    ...only,
  });
}

async function session(personId: string, expiresAt = new Date(Date.now() + 3_600_000)) {
  return world.owner.session.create({ data: { secretHash: randomUUID(), personId, expiresAt }, ...only });
}

const currentContacts = async () =>
  (
    await world.owner.keyContact.findMany({
      where: { ...of(), endedOn: null },
      select: { personId: true, isDeputy: true, confirmedOn: true },
      orderBy: { isDeputy: 'asc' },
    })
  ).map((contact) => contact);

const rolesOf = async (personId: string) =>
  world.owner.roleGrant.findMany({
    where: { personId },
    select: { role: true, endsOn: true },
    orderBy: { role: 'asc' },
  });

describe('somebody who leaves', () => {
  test('hands everything over in one step, with exactly one event [V2.3.3]', async () => {
    const [open, verified] = [await action(), await action('verified')];
    await place(leaver.personId);
    await session(leaver.personId);
    const person = await world.owner.person.findUniqueOrThrow({ where: { id: leaver.personId } });
    await world.owner.invitation.create({
      data: {
        ...{ ...of(), email: person.email, name: person.name, role: 'auditor', invitedById: lead.personId },
        ...{ invitedAt: new Date(), expiresAt: new Date(Date.now() + 1000) },
      },
    });
    expect(await newEvents(async () => expect(await leave()).toMatchObject({ ok: true }))).toEqual(['person.left']);
    const actions = await world.owner.action.findMany({
      where: { id: { in: [open, verified] } },
      select: { id: true, ownerId: true, ownerName: true, version: true },
    });
    expect(actions.find(({ id }) => id === open)).toMatchObject({
      ...{ ownerId: successor.personId, ownerName: successor.name, version: 2 },
    });
    expect(actions.find(({ id }) => id === verified)).toMatchObject({ ownerId: leaver.personId, version: 1 });
    expect(await currentContacts()).toEqual([{ personId: successor.personId, isDeputy: false, confirmedOn: null }]);
    expect((await rolesOf(successor.personId)).map(({ role }) => role)).toEqual(['contributor', 'key-contact']);
    expect((await rolesOf(leaver.personId)).every(({ endsOn }) => endsOn !== null && endsOn <= dayColumn(TODAY))).toBe(
      true,
    );
    const where = { personId: leaver.personId };
    expect(await world.owner.session.count({ where: { ...where, endedAt: null } })).toBe(0);
    expect(await world.owner.invitation.count({ where: { email: person.email, withdrawnAt: null } })).toBe(0);
    const event = await world.owner.auditEvent.findFirst({
      where: { areaId: world.leeds.id, event: 'person.left' },
      select: { subjectId: true, data: true },
    });
    expect(event).toMatchObject({ subjectId: leaver.personId, data: { actions: 1, places: 1, roles: 1 } });
  });

  test('is shown with what they own, and with everyone else as a successor', async () => {
    await action();
    await place(leaver.personId);
    const view = await getLeaving(lead, leaver.personId);
    expect(view).toMatchObject({
      person: { id: leaver.personId, name: leaver.name },
      actions: [{ title: 'An action', partnerName: 'Police' }],
      places: [{ partnerName: 'Police', isDeputy: false }],
      roles: [{ role: 'key-contact', reachName: 'Police' }],
      ...{ drafts: [], invitations: 0, obstacle: null },
    });
    const ids = view?.successors.map(({ id }) => id);
    expect(ids).toContain(successor.personId);
    expect(ids).not.toContain(leaver.personId);
    expect(ids).not.toContain(world.actor('county', 'task-group').personId);
  });

  test('keeps their roles to the end of a last day to come, and their end where that is earlier', async () => {
    const person = world.actor('leeds', 'auditor');
    await world.owner.roleGrant.create({
      data: { ...of(), personId: person.personId, role: 'contributor', endsOn: dayColumn('2009-09-20') },
    });
    await leave({ personId: person.personId, lastDayOn: '2009-09-30', successorId: null });
    expect(await rolesOf(person.personId)).toEqual([
      { role: 'auditor', endsOn: dayColumn('2009-09-30') },
      { role: 'contributor', endsOn: dayColumn('2009-09-20') },
    ]);
  });

  test('who is key contact makes way for the deputy, who moves up', async () => {
    const deputy = world.actor('leeds', 'deputy');
    await place(leaver.personId);
    await place(deputy.personId, true);
    await leave({ successorId: deputy.personId });
    expect(await currentContacts()).toEqual([{ personId: deputy.personId, isDeputy: false, confirmedOn: null }]);
  });

  test('who is deputy leaves the place open when the key contact covers it', async () => {
    const contact = world.another('leeds', 'key-contact');
    await place(contact.personId);
    await place(leaver.personId, true);
    await leave({ successorId: contact.personId });
    expect(await currentContacts()).toMatchObject([{ personId: contact.personId, isDeputy: false }]);
  });

  test.each([
    ['actions', () => action(), 'actionsTo'],
    ['a place at a partner', () => place(leaver.personId), 'placesTo'],
  ])('leaves no %s to nobody, and then nothing at all has changed', async (_what, make, field) => {
    await make();
    expect(await newEvents(() => leave({ successorId: null }))).toEqual([]);
    expect(await leave({ successorId: null })).toMatchObject({
      failure: { kind: 'invalid', fields: { [field]: [expect.any(String)] } },
    });
    expect(await rolesOf(leaver.personId)).toMatchObject([{ endsOn: null }]);
  });

  test.each([
    ['the leaver', () => leaver.personId],
    ['somebody of another area', () => world.actor('county', 'contributor').personId],
    ['nobody', () => randomUUID()],
  ])('has no successor who is %s', async (_what, who) => {
    await action();
    expect(await leave({ successorId: who() })).toMatchObject({ failure: { kind: 'not-found' } });
  });

  test('with a last day far ahead is asked for another', async () => {
    expect(await leave({ lastDayOn: '2010-09-14' })).toMatchObject({ failure: { kind: 'invalid' } });
  });

  test('cannot be the one who records it', async () => {
    expect(await leave({ personId: lead.personId })).toMatchObject({
      failure: { kind: 'rule', message: expect.stringMatching(/your own leaving/) },
    });
    expect(await getLeaving(lead, lead.personId)).toMatchObject({ obstacle: expect.stringMatching(/your own/) });
  });

  test.each([
    ['at once', '2009-09-13'],
    ['today', TODAY],
    ['in a month', '2009-10-14'],
  ])('%s cannot be the area’s last inspection lead, whoever goes first', async (_when, lastDayOn) => {
    const other = world.another('leeds', 'inspection-lead');
    const both = await Promise.all([
      leave({ personId: other.personId, lastDayOn }),
      leave({ personId: lead.personId, lastDayOn }, other),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const leads = await world.owner.roleGrant.count({
      where: { areaId: world.leeds.id, role: 'inspection-lead', endsOn: null },
    });
    expect(leads).toBe(1);
    const [stays, left] = both[0]?.ok ? [lead, other] : [other, lead];
    expect(await leave({ personId: stays.personId, lastDayOn: '2009-09-13' }, left)).toMatchObject({ ok: false });
  });

  test('has left once', async () => {
    await leave({ lastDayOn: '2009-09-13' });
    expect(await leave({ lastDayOn: '2009-09-13' })).toMatchObject({ failure: { kind: 'rule' } });
    expect(await getLeaving(lead, leaver.personId)).toMatchObject({ obstacle: expect.stringMatching(/left already/) });
  });

  test('is another area’s business there, and no key contact’s here [V8.2.2]', async () => {
    expect(await leave({}, world.actor('county', 'inspection-lead'))).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await getLeaving(world.actor('county', 'inspection-lead'), leaver.personId)).toBeNull();
    const contact = world.another('leeds', 'key-contact');
    expect(await newEvents(() => leave({}, contact))).toEqual(['command.refused']);
    expect(await getLeaving(contact, leaver.personId)).toBeNull();
  });

  test('keeps what they own in another area, and loses every session [V7.4.2]', async () => {
    await world.owner.roleGrant.create({
      data: { areaId: world.county.id, personId: leaver.personId, role: 'task-group' },
    });
    await session(leaver.personId);
    await leave();
    expect(await rolesOf(leaver.personId)).toEqual([
      { role: 'key-contact', endsOn: dayColumn(TODAY) },
      { role: 'task-group', endsOn: null },
    ]);
    expect(await world.owner.session.count({ where: { personId: leaver.personId, endedAt: null } })).toBe(0);
  });
});
