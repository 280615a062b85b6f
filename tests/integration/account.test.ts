import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, accountHolder, type SignInWay, visitorActor } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session-secret';
import { chooseNews, endOtherSessions, endOwnSession } from '@/lib/people/account/commands';
import { changePassword } from '@/lib/people/account/password/commands';
import { asksCurrentPassword, getOwnSettings, listOwnSessions } from '@/lib/people/account/queries';
import type { OwnVisit } from '@/lib/people/account/types';
import { hashPassword, isOutdatedHash } from '@/lib/people/passwords';
import { openSession } from '@/lib/people/sign-in/commands';
import { THROTTLE } from '@/lib/people/sign-in/rules';
import { asOwner, onAppConnection } from '../support/examples';
import { createWorld, type World } from '../support/world';

const PASSWORD = 'correct horse battery staple';
const NEW = 'tulip ridge orbit marble';
const INSTALLATION = '00000000-0000-0000-0000-000000000000';

let world: World;
let passwordHash: string;
beforeAll(async () => {
  world = await createWorld();
  passwordHash = await hashPassword(PASSWORD);
});
afterEach(() => {
  vi.useRealTimers();
});

function got<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

async function account(hasPassword = true) {
  const email = `${randomUUID()}@leeds.example`;
  const { id: personId } = await world.owner.person.create({ data: { name: 'Ada Byron', email } });
  if (hasPassword) await world.owner.credential.create({ data: { personId, passwordHash } });
  await world.owner.roleGrant.create({ data: { areaId: world.leeds.id, personId, role: 'inspection-lead' } });
  const source = randomUUID();
  const tryPassword = (password: string, browser = 'Firefox on Linux') =>
    openSession({ email, password, source, browser });
  const holder = accountHolder({
    ...{ personId, name: 'Ada Byron', email, isOperator: false, memberships: [] },
    ...{ sessionId: randomUUID(), way: 'password', hasProvenSecondFactor: false },
  });
  /** A session of theirs, as if it had been opened that way so many minutes ago. */
  const session = async (way: SignInWay = 'password', minutesAgo = 0) => {
    const secret = randomUUID();
    const openedAt = new Date(Date.now() - minutesAgo * 60_000);
    const { id } = await world.owner.session.create({
      data: {
        ...{ personId, secretHash: hashOfSecret(secret), way, browser: 'Edge on Windows', openedAt },
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    });
    return { id, secret };
  };
  const visit = (sessionId: string): OwnVisit => ({
    ...{ sessionId, email, source, browser: 'Firefox on Linux', names: ['Leeds', 'West Yorkshire Police'] },
    isSecondFactorRequired: false,
  });
  return { personId, email, source, holder, tryPassword, session, visit };
}

async function isSignedIn({ secret }: { secret: string }): Promise<boolean> {
  return onAppConnection(async (client) => {
    const { rows } = await client.query(`SELECT actor_of_session($1, interval '1 hour', '2026-11-22') AS person`, [
      hashOfSecret(secret),
    ]);
    return rows[0].person !== null;
  });
}

async function lastEvent(subjectId: string) {
  const [row] = await asOwner<{ event: string; data: unknown; actor_id: string }>(
    'SELECT event, data, actor_id FROM audit_events WHERE area_id = $1 AND subject_id = $2 ORDER BY sequence DESC LIMIT 1',
    [INSTALLATION, subjectId],
  );
  return row;
}

describe('a new password', () => {
  it('needs the present one, ends every other session and signs in from now on [V6.2.2] [V6.2.3] [V7.4.3]', async () => {
    const someone = await account();
    const [here, there, elsewhere] = [await someone.session(), await someone.session(), await someone.session()];
    const change = { currentPassword: PASSWORD, newPassword: NEW, visit: someone.visit(here.id) };
    expect(got(await changePassword(someone.holder, change))).toBe(true);
    expect(await Promise.all([here, there, elsewhere].map(isSignedIn))).toEqual([true, false, false]);
    expect(await someone.tryPassword(PASSWORD)).toBeNull();
    expect(await someone.tryPassword(NEW)).not.toBeNull();
    expect(await lastEvent(someone.personId)).toMatchObject({ event: 'session.opened' });
  });

  it.each([['wrong'], [''], [undefined], [`${PASSWORD} `]])(
    'is refused over the present one %j [V6.2.3]',
    async (given) => {
      const someone = await account();
      const here = await someone.session();
      const change = { currentPassword: given, newPassword: NEW, visit: someone.visit(here.id) };
      expect(got(await changePassword(someone.holder, change))).toBeNull();
      expect(await lastEvent(someone.personId)).toMatchObject({
        event: 'account.proof-refused',
        data: { isThrottled: false },
      });
      expect(await someone.tryPassword(PASSWORD)).not.toBeNull();
    },
  );

  it('guessed at too often waits, here and at the door [V6.2.3] [V6.3.1]', async () => {
    const someone = await account();
    const here = await someone.session();
    const visit = someone.visit(here.id);
    for (let tries = 0; tries < THROTTLE.perAccount; tries += 1)
      expect(
        got(await changePassword(someone.holder, { currentPassword: 'wrong', newPassword: NEW, visit })),
      ).toBeNull();
    expect(
      got(await changePassword(someone.holder, { currentPassword: PASSWORD, newPassword: NEW, visit })),
    ).toBeNull();
    expect(await someone.tryPassword(PASSWORD)).toBeNull();
  });

  it('is not chosen by a session that is no longer fresh where there is none yet [V7.5.1]', async () => {
    const someone = await account(false);
    const here = await someone.session('provider', 10);
    const change = { newPassword: NEW, visit: someone.visit(here.id) };
    expect(await changePassword(someone.holder, change)).toMatchObject({ failure: { kind: 'rule' } });
    expect(await someone.tryPassword(NEW)).toBeNull();
  });

  it('is chosen without one where there is none yet', async () => {
    const someone = await account(false);
    const here = await someone.session('invitation', 9);
    expect(await asksCurrentPassword(someone.holder, here.id)).toBe(false);
    expect(got(await changePassword(someone.holder, { newPassword: NEW, visit: someone.visit(here.id) }))).toBe(true);
    expect(await someone.tryPassword(NEW)).not.toBeNull();
  });

  it.each([
    ['link', 9, true],
    ['link', 10, false],
    ['password', 0, false],
    ['provider', 0, false],
  ] as const)(
    'in a session by %s, %i minutes old, needs no present one: %s [V6.4.3]',
    async (way, minutes, isLeftOut) => {
      const someone = await account();
      const here = await someone.session(way, minutes);
      expect(await asksCurrentPassword(someone.holder, here.id)).toBe(!isLeftOut);
      const result = got(await changePassword(someone.holder, { newPassword: NEW, visit: someone.visit(here.id) }));
      expect(result).toBe(isLeftOut ? true : null);
    },
  );

  it('with a wrong present one is refused even where none is needed', async () => {
    const someone = await account();
    const here = await someone.session('link');
    const change = { currentPassword: 'wrong', newPassword: NEW, visit: someone.visit(here.id) };
    expect(got(await changePassword(someone.holder, change))).toBeNull();
  });

  it.each([
    ['too short', 'tulip ridge'],
    ['common', 'qwertyuiop123'],
    ['an area of theirs', 'leeds2026leeds'],
    ['a partner of theirs', 'Yorkshire-2026!'],
    ['their name', 'AdaByron12345'],
  ])(
    'that is %s is refused beside its field, and counts as no failure [V6.2.11] [V6.2.12]',
    async (_what, newPassword) => {
      const someone = await account();
      const here = await someone.session();
      for (let tries = 0; tries <= THROTTLE.perAccount; tries += 1) {
        const change = { currentPassword: PASSWORD, newPassword, visit: someone.visit(here.id) };
        const result = await changePassword(someone.holder, change);
        expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
      }
      expect(await someone.tryPassword(PASSWORD)).not.toBeNull();
    },
  );

  it('is verified exactly as typed, whatever it holds [V6.2.5] [V6.2.8] [V6.2.9]', async () => {
    const long = `${'tulip 🌷 ridge ⛰️ orbit é '.repeat(8)}x`;
    const someone = await account(false);
    const here = await someone.session();
    got(await changePassword(someone.holder, { newPassword: ` ${long} `, visit: someone.visit(here.id) }));
    for (const other of [long, ` ${long}`, ` ${long.toUpperCase()} `, ` ${long.slice(0, -1)}y `])
      expect(await someone.tryPassword(other)).toBeNull();
    expect(await someone.tryPassword(` ${long} `)).not.toBeNull();
  });

  it('is never asked for by the calendar [V6.2.10]', async () => {
    const someone = await account();
    await world.owner.credential.update({
      where: { personId: someone.personId },
      data: { changedAt: new Date('2021-11-22') },
    });
    expect(await someone.tryPassword(PASSWORD)).not.toBeNull();
  });
});

describe('the stored hash', () => {
  it('is argon2id at no less than the OWASP minimum [V11.4.2]', async () => {
    const [, memory, time, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(passwordHash) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(time)).toBeGreaterThanOrEqual(2);
    expect(Number(lanes)).toBeGreaterThanOrEqual(1);
  });

  it('made at a lower cost is made anew when its owner signs in, and only then [V11.4.2]', async () => {
    const someone = await account();
    const cheap = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
    const where = { personId: someone.personId };
    await world.owner.credential.update({ where, data: { passwordHash: cheap } });
    const stored = async () => (await world.owner.credential.findUniqueOrThrow({ where })).passwordHash;
    expect(isOutdatedHash(cheap)).toBe(true);
    expect(await someone.tryPassword('wrong')).toBeNull();
    expect(await stored()).toBe(cheap);
    expect(await someone.tryPassword(PASSWORD)).not.toBeNull();
    const renewed = await stored();
    expect(isOutdatedHash(renewed)).toBe(false);
    expect(await someone.tryPassword(PASSWORD)).not.toBeNull();
    expect(await stored()).toBe(renewed);
  });
});

describe('sessions', () => {
  it('are listed to their owner alone, with browser and way, without what is over [V7.5.2]', async () => {
    const [someone, other] = [await account(), await account()];
    const [here, there, over] = [await someone.session(), await someone.session('link'), await someone.session()];
    await other.session();
    await world.owner.session.update({ where: { id: over.id }, data: { endedAt: new Date() } });
    const idle = await someone.session();
    await world.owner.session.update({
      where: { id: idle.id },
      data: { lastSeenAt: new Date(Date.now() - 3_600_000) },
    });
    const pending = await someone.session();
    await world.owner.session.update({ where: { id: pending.id }, data: { isPending: true } });
    const listed = await listOwnSessions(someone.holder);
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set([here.id, there.id]));
    expect(listed.find(({ id }) => id === there.id)).toMatchObject({ browser: 'Edge on Windows', way: 'link' });
  });

  it('can be ended one by one, by their owner alone [V7.5.2]', async () => {
    const [someone, other] = [await account(), await account()];
    const [here, there] = [await someone.session(), await someone.session()];
    expect(await endOwnSession(other.holder, { sessionId: there.id })).toMatchObject({
      ok: false,
      failure: { kind: 'not-found' },
    });
    expect(await isSignedIn(there)).toBe(true);
    got(await endOwnSession(someone.holder, { sessionId: there.id }));
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
    expect(await endOwnSession(someone.holder, { sessionId: there.id })).toMatchObject({ ok: false });
    expect(await lastEvent(there.id)).toMatchObject({ event: 'account.session-ended', actor_id: someone.personId });
  });

  it('can be ended all but the one at hand [V7.5.2]', async () => {
    const [someone, other] = [await account(), await account()];
    const [here, there, elsewhere] = [await someone.session(), await someone.session(), await someone.session()];
    const foreign = await other.session();
    expect(got(await endOtherSessions(someone.holder, { sessionId: here.id }))).toBe(2);
    expect(await Promise.all([here, there, elsewhere, foreign].map(isSignedIn))).toEqual([true, false, false, true]);
  });
});

describe('news by e-mail', () => {
  it('is its owner’s choice, and the trail says what it was', async () => {
    const [someone, other] = [await account(), await account()];
    got(await chooseNews(someone.holder, { newsByMail: false }));
    expect(await lastEvent(someone.personId)).toMatchObject({
      event: 'account.news-chosen',
      data: { from: true, to: false },
    });
    expect((await getOwnSettings(someone.holder)).newsByMail).toBe(false);
    expect((await getOwnSettings(other.holder)).newsByMail).toBe(true);
  });
});

it('settings say whether there is a password and a second factor', async () => {
  const [someone, without] = [await account(), await account(false)];
  expect(await getOwnSettings(someone.holder)).toEqual({
    ...{ newsByMail: true, hasPassword: true, hasSecondFactor: false },
  });
  expect((await getOwnSettings(without.holder)).hasPassword).toBe(false);
});

it('nobody who is not signed in has an account to see or change', async () => {
  const stranger: Actor = visitorActor();
  expect(await listOwnSessions(stranger)).toEqual([]);
  expect(await chooseNews(stranger, { newsByMail: false })).toMatchObject({
    ok: false,
    failure: { kind: 'forbidden' },
  });
});
