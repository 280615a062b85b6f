import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { consoleActor, reachOfActor } from '@/lib/access/actor';
import { addPerson, createOperator, findOrAddPerson } from '@/lib/people/commands';
import { isPassword } from '@/lib/people/passwords';
import { listPeople } from '@/lib/people/queries';
import { openSession } from '@/lib/people/sign-in/commands';
import { inTransaction } from '@/lib/platform/db';
import { createWorld, type World } from '../support/world';

const PASSWORD = 'a long first password';

let world: World;
let lead: ReturnType<World['actor']>;

beforeAll(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
});

type Input = Parameters<typeof addPerson>[1];

function person(overrides: Partial<Input> = {}): Input {
  const email = `${randomUUID()}@example.org`;
  return {
    name: 'Somebody new',
    email,
    role: 'contributor',
    partnerId: world.leeds.partners.police.id,
    boardId: null,
    password: PASSWORD,
    ...overrides,
  };
}

const newEvents = async (act: () => Promise<unknown>) => {
  const before = await world.events('leeds');
  await act();
  return (await world.events('leeds')).slice(before.length);
};

describe('adding a person', () => {
  test('makes an account that can sign in, with the role and exactly one event', async () => {
    const input = person();
    expect(await newEvents(() => addPerson(lead, input))).toEqual(['person.added']);
    const row = (await listPeople(lead)).find(({ email }) => email === input.email);
    expect(row).toMatchObject({ name: 'Somebody new', roles: [{ role: 'contributor', reachName: 'Police' }] });
    const secret = await openSession({ email: input.email, password: PASSWORD, source: 'test' });
    expect(secret).toEqual(expect.any(String));
  });

  test('says of a new contact whom they can now be named for', async () => {
    const result = await addPerson(lead, person({ role: 'key-contact' }));
    expect(result).toMatchObject({ ok: true, value: { contactOf: 'police' } });
  });

  test('leaves a partner out of a role for the whole area', async () => {
    const input = person({ role: 'task-group', boardId: world.leeds.boardId });
    await addPerson(lead, input);
    const grants = await world.owner.roleGrant.findMany({ where: { person: { email: input.email } } });
    expect(grants).toMatchObject([{ role: 'task-group', partnerId: null, boardId: null }]);
  });

  test('gives someone of another area only the role: name and password stay', async () => {
    const elsewhere = person({ partnerId: world.county.partners.police.id });
    await addPerson(world.actor('county', 'inspection-lead'), elsewhere);
    const again = person({ email: elsewhere.email, name: 'Another name', password: 'quite another password' });
    expect(await newEvents(() => addPerson(lead, again))).toEqual(['person.added']);
    const stored = await world.owner.person.findUniqueOrThrow({
      where: { email: elsewhere.email },
      select: { name: true, credential: true, grants: { select: { areaId: true } } },
    });
    expect(stored.name).toBe('Somebody new');
    expect(await isPassword(stored.credential?.passwordHash ?? null, PASSWORD)).toBe(true);
    expect(stored.grants.map(({ areaId }) => areaId).sort()).toEqual([world.leeds.id, world.county.id].sort());
  });

  test('refuses the same role twice, and two at once leave one', async () => {
    const input = person();
    const results = await Promise.all([addPerson(lead, input), addPerson(lead, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await addPerson(lead, input)).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    expect(await world.owner.roleGrant.count({ where: { person: { email: input.email } } })).toBe(1);
  });

  test.each([
    ['another area’s partner', () => person({ partnerId: world.county.partners.police.id })],
    ['another area’s board', () => person({ role: 'board-member', boardId: world.county.boardId })],
  ])('does not find %s and makes nobody', async (_what, make) => {
    const input = make();
    expect(await addPerson(lead, input)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await world.owner.person.count({ where: { email: input.email } })).toBe(0);
  });

  test('is refused to a key contact, and the refusal alone is in the trail', async () => {
    const input = person();
    const act = () => addPerson(world.actor('leeds', 'key-contact'), input);
    expect(await newEvents(act)).toEqual(['command.refused']);
    expect(await world.owner.person.count({ where: { email: input.email } })).toBe(0);
  });
});

describe('the list of people', () => {
  test('is the lead’s and holds nobody of another area', async () => {
    const input = person();
    await addPerson(lead, input);
    const emails = async (actor: ReturnType<World['actor']>) => (await listPeople(actor)).map(({ email }) => email);
    expect(await emails(lead)).toContain(input.email);
    expect(await emails(world.actor('county', 'inspection-lead'))).not.toContain(input.email);
    expect(await emails(world.actor('leeds', 'task-group'))).toEqual([]);
  });
});

describe('operators', () => {
  test('are made at the console with a password that fits', async () => {
    const email = `${randomUUID()}@example.org`;
    const result = await createOperator({ name: 'First operator', email });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    const stored = await world.owner.person.findUniqueOrThrow({ where: { email }, select: { isOperator: true } });
    expect(stored.isOperator).toBe(true);
    expect(await openSession({ email, password: result.value.password, source: 'test' })).toEqual(expect.any(String));
    expect(await createOperator({ name: 'Again', email })).toMatchObject({ ok: false, failure: { kind: 'rule' } });
  });

  test('are not made by anyone else, not even past the permission table', async () => {
    const account = { name: 'X', email: `${randomUUID()}@example.org`, passwordHash: 'x' };
    const asLead = inTransaction(reachOfActor(lead, 'person.add'), (db) =>
      findOrAddPerson(db, { ...account, isOperator: true }),
    );
    await expect(asLead).rejects.toThrow(/may not add a person/);
    for (const actor of [world.actor('leeds', 'key-contact'), world.actor('leeds', 'board-member')]) {
      const asOther = inTransaction(reachOfActor(actor, 'person.add'), (db) => findOrAddPerson(db, account));
      await expect(asOther).rejects.toThrow(/may not add a person/);
    }
    const direct = inTransaction(reachOfActor(lead, 'person.add'), (db) =>
      db.person.createMany({ data: [{ name: 'X', email: account.email, isOperator: true }] }),
    );
    await expect(direct).rejects.toThrow(/permission denied/);
    expect(await world.owner.person.count({ where: { email: account.email } })).toBe(0);
    const atConsole = await inTransaction(reachOfActor(consoleActor(), 'operator.create'), (db) =>
      findOrAddPerson(db, account),
    );
    expect(atConsole.isNew).toBe(true);
  });
});
