import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, operatorActor } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session-secret';
import {
  disablePerson,
  enablePerson,
  endSessionsOfPerson,
  removeLostSecondFactor,
} from '@/lib/people/accounts/commands';
import { getAccount, listAccounts } from '@/lib/people/accounts/queries';
import { hashPassword } from '@/lib/people/passwords';
import { openSession } from '@/lib/people/sign-in/commands';
import { hashOfRecoveryCode, newRecoveryCodes } from '@/lib/people/sign-in/second-factor/codes';
import { asOwner, onAppConnection } from '../support/examples';
import { createWorld, type World } from '../support/world';

const PASSWORD = 'correct horse battery staple';
const INSTALLATION = '00000000-0000-0000-0000-000000000000';

let world: World;
let operator: Actor;
let passwordHash: string;
beforeAll(async () => {
  world = await createWorld();
  passwordHash = await hashPassword(PASSWORD);
  const { id, name, email } = await world.owner.person.create({
    data: { name: 'Operator', email: `${randomUUID()}@ops.example`, isOperator: true },
  });
  const person = { personId: id, name, email, isOperator: true, memberships: [], sessionId: randomUUID() };
  const actor = operatorActor({ ...person, way: 'password', hasProvenSecondFactor: true });
  if (!actor) throw new Error('Not an operator');
  operator = actor;
});

function got<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Somebody with a password, a second factor with recovery codes, and two open sessions. */
async function account() {
  const email = `${randomUUID()}@leeds.example`;
  const { id: personId } = await world.owner.person.create({ data: { name: 'Ada Byron', email } });
  await world.owner.credential.create({ data: { personId, passwordHash } });
  await world.owner.roleGrant.create({ data: { areaId: world.leeds.id, personId, role: 'inspection-lead' } });
  await world.owner.secondFactor.create({ data: { personId, sealedSecret: 'sealed', confirmedAt: new Date() } });
  await world.owner.recoveryCode.createMany({
    data: newRecoveryCodes().map((code) => ({ personId, codeHash: hashOfRecoveryCode(code) })),
  });
  const session = async () => {
    const secret = randomUUID();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await world.owner.session.create({ data: { personId, secretHash: hashOfSecret(secret), expiresAt } });
    return secret;
  };
  const signIn = () => openSession({ email, password: PASSWORD, source: randomUUID(), browser: '' });
  return { personId, email, secrets: [await session(), await session()], signIn };
}

type Account = Awaited<ReturnType<typeof account>>;

async function openSessions({ secrets }: Account): Promise<number> {
  return onAppConnection(async (client) => {
    let open = 0;
    for (const secret of secrets) {
      const { rows } = await client.query(`SELECT actor_of_session($1, interval '1 hour', '2026-11-22') AS person`, [
        hashOfSecret(secret),
      ]);
      if (rows[0].person) open += 1;
    }
    return open;
  });
}

async function lastEvent(subjectId: string) {
  const [row] = await asOwner<{ event: string; data: unknown }>(
    'SELECT event, data FROM audit_events WHERE area_id = $1 AND subject_id = $2 ORDER BY sequence DESC LIMIT 1',
    [INSTALLATION, subjectId],
  );
  return row;
}

describe('disabling', () => {
  it('ends every session at once and shuts every way in, until the account is enabled [V7.4.2]', async () => {
    const someone = await account();
    expect(await openSessions(someone)).toBe(2);
    got(await disablePerson(operator, someone));
    expect(await openSessions(someone)).toBe(0);
    expect(await lastEvent(someone.personId)).toEqual({ event: 'person.disabled', data: { sessionsEnded: 2 } });
    expect(await someone.signIn()).toBeNull();
    got(await enablePerson(operator, someone));
    expect(await openSessions(someone)).toBe(0);
    expect(await someone.signIn()).not.toBeNull();
    expect(await lastEvent(someone.personId)).toMatchObject({ event: 'session.opened' });
  });

  it('is never of oneself', async () => {
    expect(await disablePerson(operator, operator)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect((await getAccount(operator, operator.personId))?.disabledAt).toBeNull();
  });

  it('twice, enabling twice, and nobody at all are not found', async () => {
    const someone = await account();
    expect(await enablePerson(operator, someone)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    got(await disablePerson(operator, someone));
    expect(await disablePerson(operator, someone)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    const nobody = { personId: randomUUID() };
    for (const act of [disablePerson, enablePerson, endSessionsOfPerson])
      expect(await act(operator, nobody)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  });
});

it('ending a person’s sessions signs them out everywhere, and nobody else [V7.4.5]', async () => {
  const [someone, other] = [await account(), await account()];
  expect(got(await endSessionsOfPerson(operator, someone))).toBe(2);
  expect([await openSessions(someone), await openSessions(other)]).toEqual([0, 2]);
  expect(await lastEvent(someone.personId)).toEqual({ event: 'person.sessions-ended', data: { sessionsEnded: 2 } });
});

describe('a lost second factor', () => {
  it('is removed with its recovery codes and every session, and the trail says what proof was seen [V6.4.4]', async () => {
    const someone = await account();
    expect((await getAccount(operator, someone.personId))?.hasSecondFactor).toBe(true);
    got(await removeLostSecondFactor(operator, { ...someone, proofSeen: 'call-back' }));
    expect(await openSessions(someone)).toBe(0);
    expect(await lastEvent(someone.personId)).toEqual({
      event: 'person.second-factor-removed',
      data: { proofSeen: 'call-back' },
    });
    expect((await getAccount(operator, someone.personId))?.hasSecondFactor).toBe(false);
    expect(await world.owner.recoveryCode.count({ where: { personId: someone.personId } })).toBe(0);
    expect((await someone.signIn())?.isPending).toBe(false);
    expect(await removeLostSecondFactor(operator, { ...someone, proofSeen: 'call-back' })).toMatchObject({
      ok: false,
      failure: { kind: 'not-found' },
    });
  });

  it('is never removed from oneself [V6.4.4]', async () => {
    const { personId } = operator;
    await world.owner.secondFactor.create({ data: { personId, sealedSecret: 'sealed', confirmedAt: new Date() } });
    expect(await removeLostSecondFactor(operator, { personId, proofSeen: 'in-person' })).toMatchObject({
      ok: false,
      failure: { kind: 'rule' },
    });
  });
});

describe('the list', () => {
  it('names everybody with their areas, and shows operators nothing more', async () => {
    const someone = await account();
    const row = (await listAccounts(operator)).find(({ id }) => id === someone.personId);
    expect(row).toMatchObject({
      ...{ email: someone.email, areaNames: ['Leeds'], isOperator: false, disabledAt: null, hasSecondFactor: true },
    });
    expect(JSON.stringify(row)).not.toMatch(/argon|sealed/);
  });

  it('is empty for everybody else, and none of the acts is theirs', async () => {
    const someone = await account();
    const lead = world.actor('leeds', 'inspection-lead');
    expect(await listAccounts(lead)).toEqual([]);
    expect(await getAccount(lead, someone.personId)).toBeNull();
    for (const act of [disablePerson, enablePerson, endSessionsOfPerson])
      expect(await act(lead, someone)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await removeLostSecondFactor(lead, { ...someone, proofSeen: 'in-person' })).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    });
    expect(await openSessions(someone)).toBe(2);
  });
});
