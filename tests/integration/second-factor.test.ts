import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accountHolder, visitorActor } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session-secret';
import {
  beginSecondFactor,
  confirmSecondFactor,
  proveOwnSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '@/lib/people/account/second-factor/commands';
import { getSecondFactor } from '@/lib/people/account/second-factor/queries';
import type { OwnVisit } from '@/lib/people/account/types';
import { hashPassword } from '@/lib/people/passwords';
import { endSession, openSession } from '@/lib/people/sign-in/commands';
import type { OpenedSession } from '@/lib/people/sign-in/opening';
import { THROTTLE } from '@/lib/people/sign-in/rules';
import { proveSecondFactor } from '@/lib/people/sign-in/second-factor/commands';
import { isSessionPending } from '@/lib/people/sign-in/second-factor/queries';
import { LIMITS } from '@/lib/platform/limits';
import { asOwner, onAppConnection } from '../support/examples';
import { createWorld, type World } from '../support/world';

const PASSWORD = 'correct horse battery staple';
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

/** Somebody new with a password, signed in once. */
async function account() {
  const email = `${randomUUID()}@leeds.example`;
  const { id: personId } = await world.owner.person.create({ data: { name: 'Ada Byron', email } });
  await world.owner.credential.create({ data: { personId, passwordHash } });
  await world.owner.roleGrant.create({ data: { areaId: world.leeds.id, personId, role: 'inspection-lead' } });
  const source = randomUUID();
  const signIn = async (): Promise<OpenedSession> => {
    const opened = await openSession({ email, password: PASSWORD, source, browser: 'Firefox on Linux' });
    if (!opened) throw new Error('The password was not taken');
    return opened;
  };
  const visitOf = async ({ secret }: Pick<OpenedSession, 'secret'>): Promise<OwnVisit> => ({
    sessionId: (await rowOf(secret)).id,
    ...{ email, source, browser: 'Firefox on Linux', names: ['Leeds'], isSecondFactorRequired: false },
  });
  const holder = accountHolder({
    ...{ personId, name: 'Ada Byron', email, isOperator: false, memberships: [] },
    ...{ sessionId: randomUUID(), way: 'password', hasProvenSecondFactor: false },
  });
  return { personId, email, source, signIn, visitOf, holder };
}

type Account = Awaited<ReturnType<typeof account>>;

function rowOf(secret: string) {
  return world.owner.session.findUniqueOrThrow({ where: { secretHash: hashOfSecret(secret) } });
}

async function secretOf({ holder }: Account): Promise<string> {
  const state = await getSecondFactor(holder);
  if (state?.step !== 'begun') throw new Error(`The second factor is ${state?.step}`);
  return state.secret;
}

/** The code that an app shows so many steps of 30 seconds from now. */
function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
}

/** A code that is none of the three that would fit. */
function wrongCode(secret: string): string {
  const right = [-1, 0, 1].map((steps) => codeOf(secret, steps));
  return ['000001', '000002', '000003', '000004'].find((code) => !right.includes(code)) ?? '';
}

/** Somebody whose second factor was set up with the code of the step before this one. */
async function withSecondFactor() {
  const someone = await account();
  const first = await someone.signIn();
  const visit = await someone.visitOf(first);
  got(await beginSecondFactor(someone.holder));
  const secret = await secretOf(someone);
  const set = got(
    await confirmSecondFactor(someone.holder, { code: codeOf(secret, -1), currentPassword: PASSWORD, visit }),
  );
  if (!('opened' in set)) throw new Error(`The ${set.refused} was refused`);
  const recoveryCodes = set.recoveryCodes.map((code) => code.replaceAll('-', ''));
  return { ...someone, first, secret, opened: set.opened, recoveryCodes, shown: set.recoveryCodes };
}

type Proven = Awaited<ReturnType<typeof withSecondFactor>>;

function prove({ source }: Proven, { secret }: Pick<OpenedSession, 'secret'>, code: string) {
  return proveSecondFactor(visitorActor(), { secret, code, source, browser: 'Firefox on Linux' });
}

async function isSignedIn(secret: string): Promise<boolean> {
  return onAppConnection(async (client) => {
    const { rows } = await client.query(`SELECT actor_of_session($1, interval '1 hour', '2026-11-22') AS person`, [
      hashOfSecret(secret),
    ]);
    return rows[0].person !== null;
  });
}

async function eventsOf(personId: string) {
  return asOwner<{ event: string; data: unknown }>(
    'SELECT event, data FROM audit_events WHERE area_id = $1 AND subject_id = $2 ORDER BY sequence',
    [INSTALLATION, personId],
  );
}

/** Moves the clock to the middle of its 30-second step, so that no test meets an edge by chance. */
function inMidStep(): void {
  const now = Math.floor(Date.now() / 30_000) * 30_000 + 15_000;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now);
}

describe('signing in with a second factor', () => {
  it('opens nothing by the password alone [V6.3.3] [V6.3.4]', async () => {
    const someone = await withSecondFactor();
    const pending = await someone.signIn();
    expect(pending.isPending).toBe(true);
    expect(await isSignedIn(pending.secret)).toBe(false);
    expect(await isSessionPending(pending.secret)).toBe(true);
    expect(await isSessionPending(someone.opened.secret)).toBe(false);
  });

  it('opens a session with a secret of its own by the right code, and the pending one is over [V7.2.4]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const pending = await someone.signIn();
    const opened = got(await prove(someone, pending, codeOf(someone.secret)));
    expect(opened?.secret).not.toBe(pending.secret);
    expect(await isSignedIn(opened?.secret ?? '')).toBe(true);
    expect(await isSignedIn(pending.secret)).toBe(false);
    expect(await isSessionPending(pending.secret)).toBe(false);
    const { way, secondFactorAt, isPending } = await rowOf(opened?.secret ?? '');
    expect({ way, isPending, isProven: secondFactorAt !== null }).toEqual({
      way: 'password',
      isPending: false,
      isProven: true,
    });
    expect((await eventsOf(someone.personId)).at(-1)).toEqual({ event: 'second-factor.proven', data: { by: 'code' } });
  });

  it('takes a code once, and none of an earlier step after it [V6.5.1]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const [first, second] = [await someone.signIn(), await someone.signIn()];
    expect(got(await prove(someone, first, codeOf(someone.secret)))).not.toBeNull();
    expect(got(await prove(someone, second, codeOf(someone.secret)))).toBeNull();
    expect(got(await prove(someone, second, codeOf(someone.secret, -1)))).toBeNull();
    expect(got(await prove(someone, second, codeOf(someone.secret, 1)))).not.toBeNull();
  });

  it('takes the code that set the second factor up no second time [V6.5.1]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    expect(got(await prove(someone, await someone.signIn(), codeOf(someone.secret, -1)))).toBeNull();
  });

  it('takes one of 50 tries of the same code at once [V6.5.1]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const pending = await Promise.all(Array.from({ length: 50 }, () => someone.signIn()));
    const code = codeOf(someone.secret);
    const results = await Promise.all(pending.map((session) => prove(someone, session, code)));
    expect(results.filter((result) => result.ok && result.value !== null)).toHaveLength(1);
  });

  it('takes one of 50 tries of the same recovery code at once [V6.5.1]', async () => {
    const someone = await withSecondFactor();
    const pending = await Promise.all(Array.from({ length: 50 }, () => someone.signIn()));
    const [code = ''] = someone.recoveryCodes;
    const results = await Promise.all(pending.map((session) => prove(someone, session, code)));
    expect(results.filter((result) => result.ok && result.value !== null)).toHaveLength(1);
    expect(await getSecondFactor(someone.holder)).toEqual({ step: 'set', recoveryCodesLeft: 9 });
  });

  it('takes each recovery code once, and says so in the trail [V6.5.1]', async () => {
    const someone = await withSecondFactor();
    const [code = '', other = ''] = someone.recoveryCodes;
    expect(got(await prove(someone, await someone.signIn(), code))).not.toBeNull();
    expect((await eventsOf(someone.personId)).at(-1)?.data).toEqual({ by: 'recovery-code' });
    expect(got(await prove(someone, await someone.signIn(), code))).toBeNull();
    expect(got(await prove(someone, await someone.signIn(), other))).not.toBeNull();
  });

  it('takes nobody else’s code and nobody else’s recovery code [V6.6.2]', async () => {
    inMidStep();
    const [someone, other] = [await withSecondFactor(), await withSecondFactor()];
    const pending = await someone.signIn();
    expect(got(await prove(someone, pending, codeOf(other.secret)))).toBeNull();
    expect(got(await prove(someone, pending, other.recoveryCodes[0] ?? ''))).toBeNull();
  });

  it('is for the browser that has the pending session, and for nobody without it [V6.6.2]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    await someone.signIn();
    const code = codeOf(someone.secret);
    for (const secret of ['a guess', someone.opened.secret, someone.first.secret])
      expect(await prove(someone, { secret }, code)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  });

  it('can be stopped, after which the code comes too late', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const pending = await someone.signIn();
    got(await endSession(visitorActor(), pending.secret));
    expect(await prove(someone, pending, codeOf(someone.secret))).toMatchObject({ ok: false });
  });

  it('is not for a disabled account, even between the two steps [V7.4.2]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const pending = await someone.signIn();
    await world.owner.person.update({ where: { id: someone.personId }, data: { disabledAt: new Date() } });
    expect(await prove(someone, pending, codeOf(someone.secret))).toMatchObject({ ok: false });
  });
});

describe('time', () => {
  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('of a code %i steps away: fits is %s [V6.5.5]', async (steps, fits) => {
    inMidStep();
    const someone = await withSecondFactor();
    // The set-up used the step before; what is asked here is the window, not whether a code was used.
    await world.owner.secondFactor.update({ where: { personId: someone.personId }, data: { lastStep: 0 } });
    const opened = got(await prove(someone, await someone.signIn(), codeOf(someone.secret, steps)));
    expect(opened !== null).toBe(fits);
  });

  it.each([
    [9 * 60 + 59, true],
    [10 * 60, false],
  ])('between password and code of %i seconds: in time is %s [V6.5.5]', async (seconds, isInTime) => {
    inMidStep();
    const someone = await withSecondFactor();
    const pending = await someone.signIn();
    vi.setSystemTime(Date.now() + seconds * 1000);
    expect(await isSessionPending(pending.secret)).toBe(isInTime);
    expect((await prove(someone, pending, codeOf(someone.secret))).ok).toBe(isInTime);
  });

  it('that a summer’s end turns back changes no code [V6.5.5]', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2026-10-25T00:59:45Z'));
    const someone = await withSecondFactor();
    vi.setSystemTime(new Date('2026-10-25T01:00:15Z'));
    expect(got(await prove(someone, await someone.signIn(), codeOf(someone.secret)))).not.toBeNull();
  });
});

describe('after wrong codes', () => {
  it('even the right one is refused until the window is over [V6.6.3] [V6.3.1]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const pending = await someone.signIn();
    for (let tries = 0; tries < THROTTLE.perAccount; tries += 1)
      expect(got(await prove(someone, pending, wrongCode(someone.secret)))).toBeNull();
    expect(got(await prove(someone, pending, codeOf(someone.secret)))).toBeNull();
    expect((await eventsOf(someone.personId)).at(-1)?.data).toEqual({ isThrottled: true });
    vi.setSystemTime(Date.now() + LIMITS.failuresOfAccount.within);
    expect(got(await prove(someone, await someone.signIn(), codeOf(someone.secret)))).not.toBeNull();
  });

  it('made at once, no more are looked at than the limit [V6.6.3]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const pending = await someone.signIn();
    const code = wrongCode(someone.secret);
    await Promise.all(Array.from({ length: 20 }, () => prove(someone, pending, code)));
    const looked = (await eventsOf(someone.personId)).filter(
      ({ event, data }) => event === 'second-factor.refused' && JSON.stringify(data) === '{"isThrottled":false}',
    );
    expect(looked).toHaveLength(THROTTLE.perAccount);
  });

  it('a patient guesser has a chance of less than one in ten thousand in a day [V6.6.3]', async () => {
    const stepsThatFit = 3;
    expect((LIMITS.codesOfAccount.most * stepsThatFit) / 1_000_000).toBeLessThan(1e-4);
    inMidStep();
    const someone = await withSecondFactor();
    for (let tries = 0; tries < LIMITS.codesOfAccount.most; tries += 1) {
      if (tries % THROTTLE.perAccount === 0) vi.setSystemTime(Date.now() + LIMITS.failuresOfAccount.within);
      expect(got(await prove(someone, await someone.signIn(), wrongCode(someone.secret)))).toBeNull();
    }
    vi.setSystemTime(Date.now() + LIMITS.failuresOfAccount.within);
    expect(got(await prove(someone, await someone.signIn(), codeOf(someone.secret)))).toBeNull();
    vi.setSystemTime(Date.now() + LIMITS.codesOfAccount.within);
    expect(got(await prove(someone, await someone.signIn(), codeOf(someone.secret)))).not.toBeNull();
  });

  it('nobody else waits', async () => {
    inMidStep();
    const [someone, other] = [await withSecondFactor(), await withSecondFactor()];
    const pending = await someone.signIn();
    for (let tries = 0; tries < THROTTLE.perAccount; tries += 1)
      await prove(someone, pending, wrongCode(someone.secret));
    expect(got(await prove(other, await other.signIn(), codeOf(other.secret)))).not.toBeNull();
  });
});

describe('setting up', () => {
  it('counts only once a first code has confirmed it [V7.5.1]', async () => {
    const someone = await account();
    await someone.signIn();
    got(await beginSecondFactor(someone.holder));
    expect((await someone.signIn()).isPending).toBe(false);
    expect((await getSecondFactor(someone.holder))?.step).toBe('begun');
  });

  it('asks for the password, and counts a wrong one like a failed sign-in [V7.5.1]', async () => {
    inMidStep();
    const someone = await account();
    const visit = await someone.visitOf(await someone.signIn());
    got(await beginSecondFactor(someone.holder));
    const secret = await secretOf(someone);
    const confirm = (currentPassword?: string) =>
      confirmSecondFactor(someone.holder, { code: codeOf(secret), currentPassword, visit });
    for (const wrong of [undefined, 'wrong', 'wrong', 'wrong', 'wrong'])
      expect(got(await confirm(wrong))).toEqual({ refused: 'currentPassword' });
    expect(got(await confirm(PASSWORD))).toEqual({ refused: 'currentPassword' });
    await expect(someone.signIn()).rejects.toThrow('The password was not taken');
    expect((await getSecondFactor(someone.holder))?.step).toBe('begun');
  });

  it('refuses a wrong first code and a recovery code', async () => {
    inMidStep();
    const [someone, other] = [await account(), await withSecondFactor()];
    const visit = await someone.visitOf(await someone.signIn());
    got(await beginSecondFactor(someone.holder));
    const secret = await secretOf(someone);
    for (const code of [wrongCode(secret), other.recoveryCodes[0] ?? '', '', '12345'])
      expect(got(await confirmSecondFactor(someone.holder, { code, currentPassword: PASSWORD, visit }))).toEqual({
        refused: 'code',
      });
  });

  it('gives this browser a new session and ends every other [V7.2.4] [V7.4.3]', async () => {
    inMidStep();
    const someone = await account();
    const [here, there] = [await someone.signIn(), await someone.signIn()];
    got(await beginSecondFactor(someone.holder));
    const secret = await secretOf(someone);
    const set = got(
      await confirmSecondFactor(someone.holder, {
        ...{ code: codeOf(secret), currentPassword: PASSWORD, visit: await someone.visitOf(here) },
      }),
    );
    if (!('opened' in set)) throw new Error('Refused');
    expect(await Promise.all([here, there, set.opened].map((opened) => isSignedIn(opened.secret)))).toEqual([
      false,
      false,
      true,
    ]);
    expect((await eventsOf(someone.personId)).at(-1)).toEqual({
      event: 'account.second-factor-set',
      data: { sessionsEnded: 1 },
    });
  });

  it('is refused over a second factor that is there', async () => {
    const someone = await withSecondFactor();
    expect(await beginSecondFactor(someone.holder)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    const visit = await someone.visitOf(someone.opened);
    expect(
      await confirmSecondFactor(someone.holder, { code: codeOf(someone.secret), currentPassword: PASSWORD, visit }),
    ).toMatchObject({ ok: false, failure: { kind: 'rule' } });
  });

  it('begun again makes another secret', async () => {
    const someone = await account();
    got(await beginSecondFactor(someone.holder));
    const first = await secretOf(someone);
    got(await beginSecondFactor(someone.holder));
    expect(await secretOf(someone)).not.toBe(first);
  });
});

describe('what is stored', () => {
  it('of the secret is sealed, and of recovery codes only their hash [V6.5.2] [V11.3.3]', async () => {
    const someone = await withSecondFactor();
    const [row] = await asOwner<{ row: string }>(
      `SELECT f::text || (SELECT string_agg(r::text, ' ') FROM recovery_codes r WHERE r.person_id = f.person_id) AS row
        FROM second_factors f WHERE person_id = $1`,
      [someone.personId],
    );
    for (const plain of [someone.secret, ...someone.recoveryCodes, ...someone.shown])
      expect(row?.row).not.toContain(plain);
    const hashes = await world.owner.recoveryCode.findMany({ where: { personId: someone.personId } });
    expect(hashes.map(({ codeHash }) => codeHash.length)).toEqual(Array(10).fill(64));
  });

  it('moved to another person opens nothing [V11.3.3]', async () => {
    inMidStep();
    const [someone, other] = [await withSecondFactor(), await withSecondFactor()];
    const { sealedSecret } = await world.owner.secondFactor.findUniqueOrThrow({ where: { personId: other.personId } });
    await world.owner.secondFactor.update({ where: { personId: someone.personId }, data: { sealedSecret } });
    expect(got(await prove(someone, await someone.signIn(), codeOf(other.secret)))).toBeNull();
  });

  it('in the trail is neither code nor secret', async () => {
    const someone = await withSecondFactor();
    await prove(someone, await someone.signIn(), someone.recoveryCodes[0] ?? '');
    const trail = JSON.stringify(await asOwner('SELECT data FROM audit_events WHERE area_id = $1', [INSTALLATION]));
    for (const plain of [someone.secret, ...someone.recoveryCodes, ...someone.shown])
      expect(trail).not.toContain(plain);
  });
});

describe('later', () => {
  it('new recovery codes replace the old ones and need a code [V7.5.1]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const visit = await someone.visitOf(someone.opened);
    expect(got(await renewRecoveryCodes(someone.holder, { code: wrongCode(someone.secret), visit }))).toEqual({
      refused: 'code',
    });
    const codes = got(await renewRecoveryCodes(someone.holder, { code: codeOf(someone.secret), visit }));
    if (!Array.isArray(codes)) throw new Error('Refused');
    expect(codes).toHaveLength(10);
    expect(got(await prove(someone, await someone.signIn(), someone.recoveryCodes[0] ?? ''))).toBeNull();
    expect(got(await prove(someone, await someone.signIn(), codes[0]?.replaceAll('-', '') ?? ''))).not.toBeNull();
  });

  it('it is removed by a code, with its recovery codes and every other session [V7.5.1] [V7.4.3]', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const visit = await someone.visitOf(someone.opened);
    const there = got(await prove(someone, await someone.signIn(), someone.recoveryCodes[0] ?? ''));
    expect(got(await removeSecondFactor(someone.holder, { code: wrongCode(someone.secret), visit }))).toEqual({
      refused: 'code',
    });
    expect(got(await removeSecondFactor(someone.holder, { code: codeOf(someone.secret), visit }))).toBe(true);
    expect(await isSignedIn(someone.opened.secret)).toBe(true);
    expect(await isSignedIn(there?.secret ?? '')).toBe(false);
    expect((await rowOf(someone.opened.secret)).secondFactorAt).toBeNull();
    expect(await getSecondFactor(someone.holder)).toEqual({ step: 'none' });
    expect((await someone.signIn()).isPending).toBe(false);
    expect(await world.owner.recoveryCode.count({ where: { personId: someone.personId } })).toBe(0);
  });

  it('it stays while one of their areas asks for it', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    const visit = { ...(await someone.visitOf(someone.opened)), isSecondFactorRequired: true };
    expect(await removeSecondFactor(someone.holder, { code: codeOf(someone.secret), visit })).toMatchObject({
      ok: false,
      failure: { kind: 'rule' },
    });
    expect((await getSecondFactor(someone.holder))?.step).toBe('set');
  });

  it('a session that was opened without it proves it and gets a new secret', async () => {
    inMidStep();
    const someone = await withSecondFactor();
    await world.owner.session.updateMany({ where: { personId: someone.personId }, data: { secondFactorAt: null } });
    const visit = await someone.visitOf(someone.opened);
    expect(got(await proveOwnSecondFactor(someone.holder, { code: wrongCode(someone.secret), visit }))).toEqual({
      refused: 'code',
    });
    const opened = got(await proveOwnSecondFactor(someone.holder, { code: codeOf(someone.secret), visit }));
    if (!('secret' in opened)) throw new Error('Refused');
    expect((await rowOf(opened.secret)).secondFactorAt).not.toBeNull();
    expect(await isSignedIn(someone.opened.secret)).toBe(false);
  });

  it('nobody sees or changes another person’s', async () => {
    const [someone, other] = [await withSecondFactor(), await account()];
    expect(await getSecondFactor(other.holder)).toEqual({ step: 'none' });
    const visit = await other.visitOf(await other.signIn());
    expect(got(await removeSecondFactor(other.holder, { code: codeOf(someone.secret), visit }))).toEqual({
      refused: 'code',
    });
    expect((await getSecondFactor(someone.holder))?.step).toBe('set');
  });
});
