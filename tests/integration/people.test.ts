import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, consoleActor, reachOfActor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/permissions';
import { createOperator, endRole } from '@/lib/people/commands';
import { getPersonOfArea, listPeople } from '@/lib/people/queries';
import { openAfterInvitation, openSession } from '@/lib/people/sign-in/commands';
import { type Db, inTransaction } from '@/lib/platform/db';
import { createWorld, type World } from '../support/world';

let world: World;
let lead: Actor;
let contact: Actor;

beforeEach(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
  contact = world.actor('leeds', 'key-contact');
});

async function grantOf(actor: Actor): Promise<string> {
  const where = { areaId: actor.area.id, personId: actor.personId };
  return (await world.owner.roleGrant.findFirstOrThrow({ where })).id;
}

const kindOf = (result: Awaited<ReturnType<typeof endRole>>) => (result.ok ? 'ok' : result.failure.kind);

describe('ending a role', () => {
  test('takes it away today, ends every session of theirs, and leaves one event [V7.2.4]', async () => {
    const someone = world.actor('leeds', 'contributor');
    const { personId } = someone;
    for (const browser of ['one', 'two'])
      await openAfterInvitation({ personId, hasProvenSecondFactor: false, browser });
    const before = await world.events('leeds');
    expect(await endRole(lead, { grantId: await grantOf(someone) })).toEqual({ ok: true, value: undefined });
    expect((await world.events('leeds')).slice(before.length)).toEqual(['role.ended']);
    expect((await getPersonOfArea(lead, personId))?.roles).toEqual([]);
    const sessions = await world.owner.session.findMany({ where: { personId } });
    expect(sessions.map(({ endedAt }) => endedAt !== null)).toEqual([true, true]);
  });

  test('of a contact ends their place as the partner’s contact, and nobody else’s', async () => {
    const areaId = world.leeds.id;
    const place = async (actor: Actor, partner: 'police' | 'hospital', isDeputy = false) => {
      const of = { areaId, partnerId: world.leeds.partners[partner].id };
      return world.owner.keyContact.create({ data: { ...of, personId: actor.personId, isDeputy } });
    };
    const ended = await place(contact, 'police');
    const kept = [await place(contact, 'hospital'), await place(world.actor('leeds', 'deputy'), 'police', true)];
    // Somebody else with the same role, who is not the one named.
    expect(await endRole(lead, { grantId: await grantOf(world.another('leeds', 'key-contact')) })).toMatchObject({
      ok: true,
    });
    expect(await world.owner.keyContact.count({ where: { areaId, endedOn: null } })).toBe(3);
    expect(await endRole(lead, { grantId: await grantOf(contact) })).toMatchObject({ ok: true });
    const stored = await world.owner.keyContact.findMany({ where: { areaId, endedOn: null } });
    expect(stored.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
    expect(stored.map(({ id }) => id)).not.toContain(ended.id);
  });

  test.each([
    ['contributor', 'police', 'ok'],
    ['auditor', 'police', 'ok'],
    ['deputy', 'police', 'forbidden'],
    ['key-contact', 'police', 'forbidden'],
  ] as const)('by a key contact: a %s of the %s is %s [V8.2.1]', async (role, partner, outcome) => {
    const grantId = await grantOf(world.another('leeds', role, partner));
    expect(kindOf(await endRole(contact, { grantId }))).toBe(outcome);
  });

  test.each([
    ['contributor', 'hospital'],
    ['inspection-lead', undefined],
    ['board-member', undefined],
  ] as const)('by a key contact: a %s out of their reach is not found [V8.2.2]', async (role, partner) => {
    const grantId = await grantOf(world.another('leeds', role, partner));
    expect(kindOf(await endRole(contact, { grantId }))).toBe('not-found');
    expect(kindOf(await endRole(world.actor('county', 'inspection-lead'), { grantId }))).toBe('not-found');
  });

  test('leaves an area its last lead, whichever of two goes first [V2.3.4]', async () => {
    const other = world.another('leeds', 'inspection-lead');
    const grants = [await grantOf(lead), await grantOf(other)];
    const results = await Promise.all(grants.map((grantId) => endRole(lead, { grantId })));
    expect(results.map(kindOf).sort()).toEqual(['ok', 'rule']);
    expect(
      await world.owner.roleGrant.count({ where: { areaId: world.leeds.id, role: 'inspection-lead', endsOn: null } }),
    ).toBe(1);
  });

  test('does not count a lead whose account is disabled', async () => {
    const other = world.another('leeds', 'inspection-lead');
    await world.owner.person.update({ where: { id: other.personId }, data: { disabledAt: new Date() } });
    expect(kindOf(await endRole(lead, { grantId: await grantOf(lead) }))).toBe('rule');
  });

  test('twice says that it has changed', async () => {
    const grantId = await grantOf(world.actor('leeds', 'auditor'));
    expect(kindOf(await endRole(lead, { grantId }))).toBe('ok');
    expect(kindOf(await endRole(lead, { grantId }))).toBe('changed');
  });
});

describe('the list of people', () => {
  const emails = async (actor: Actor) => (await listPeople(actor)).map(({ email }) => email);
  const emailOf = async ({ personId }: Actor) =>
    (await world.owner.person.findUniqueOrThrow({ where: { id: personId } })).email;

  test('is the whole area’s for its lead, and holds nobody of another [V8.4.1]', async () => {
    const county = world.actor('county', 'contributor');
    expect(await emails(lead)).toContain(await emailOf(world.actor('leeds', 'board-member')));
    expect(await emails(lead)).not.toContain(await emailOf(county));
    expect(await getPersonOfArea(lead, county.personId)).toBeNull();
  });

  test('is their own partner’s for a key contact, with only the roles there [V8.2.2] [V8.2.3]', async () => {
    const shared = world.actor('leeds', 'auditor');
    const areaId = world.leeds.id;
    const partnerId = world.leeds.partners.hospital.id;
    await world.owner.roleGrant.create({ data: { areaId, personId: shared.personId, role: 'contributor', partnerId } });
    const people = await listPeople(contact);
    const names = new Set(people.flatMap(({ roles }) => roles.map(({ reachName }) => reachName)));
    expect([...names]).toEqual(['Police']);
    expect(people.find(({ id }) => id === shared.personId)?.roles).toMatchObject([{ role: 'auditor' }]);
    expect(await getPersonOfArea(contact, lead.personId)).toBeNull();
  });

  test.each(['task-group', 'contributor', 'auditor', 'board-member', 'inspector'] as const satisfies readonly Role[])(
    'is empty for a %s',
    async (role) => {
      expect(await listPeople(world.actor('leeds', role))).toEqual([]);
    },
  );

  test('offers to end what the reader may end', async () => {
    const mayEnd = async (actor: Actor, of: Actor) =>
      (await getPersonOfArea(actor, of.personId))?.roles.map(({ allowed }) => allowed.end);
    expect(await mayEnd(contact, world.actor('leeds', 'contributor'))).toEqual([true]);
    expect(await mayEnd(contact, world.actor('leeds', 'deputy'))).toEqual([false]);
    expect(await mayEnd(lead, world.actor('leeds', 'deputy'))).toEqual([true]);
  });
});

describe('operators', () => {
  test('are made at the console with a password that fits', async () => {
    const email = `${randomUUID()}@example.org`;
    const result = await createOperator({ name: 'First operator', email });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    const stored = await world.owner.person.findUniqueOrThrow({ where: { email }, select: { isOperator: true } });
    expect(stored.isOperator).toBe(true);
    const { password } = result.value;
    expect(await openSession({ email, password, source: 'test', browser: '' })).toMatchObject({ isPending: false });
    expect(await createOperator({ name: 'Again', email })).toMatchObject({ ok: false, failure: { kind: 'rule' } });
  });

  test('are not made by anyone else, not even past the permission table [V8.4.1]', async () => {
    const email = `${randomUUID()}@example.org`;
    const addPerson = (db: Db) => db.$queryRaw`SELECT person_id FROM add_person('X', ${email}, 'x', true)`;
    for (const actor of [lead, contact, world.actor('leeds', 'board-member')]) {
      const act = inTransaction(reachOfActor(actor, 'role.end'), addPerson);
      await expect(act).rejects.toThrow(/may not add a person/);
    }
    const direct = inTransaction(reachOfActor(lead, 'role.end'), (db) =>
      db.person.createMany({ data: [{ name: 'X', email, isOperator: true }] }),
    );
    await expect(direct).rejects.toThrow(/permission denied/);
    expect(await world.owner.person.count({ where: { email } })).toBe(0);
    await inTransaction(reachOfActor(consoleActor(), 'operator.create'), addPerson);
    expect(await world.owner.person.count({ where: { email } })).toBe(1);
  });
});
