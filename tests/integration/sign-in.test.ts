import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { visitorActor } from '@/lib/access/actor';
import { hashOfSecret, SESSION_HOURS, SESSION_IDLE_MINUTES } from '@/lib/access/session-secret';
import { hashPassword } from '@/lib/people/passwords';
import { endSession, openExampleSession, openSession } from '@/lib/people/sign-in/commands';
import { listExamplePeople } from '@/lib/people/sign-in/queries';
import { THROTTLE } from '@/lib/people/sign-in/rules';
import { throttleKeys } from '@/lib/people/sign-in/throttling';
import { hasWorkedExamples } from '@/lib/platform/env';
import { withClient } from '@/scripts/embedded/roles';
import { asOwner, onAppConnection, urls } from '../support/examples';
import { createWorld, type World } from '../support/world';

const PASSWORD = 'correct horse battery staple';
const INSTALLATION = '00000000-0000-0000-0000-000000000000';

let world: World;
let passwordHash: string;
beforeAll(async () => {
  world = await createWorld();
  passwordHash = await hashPassword(PASSWORD);
});

/** Somebody new with a password and one role in Leeds, and sign-in from a place of their own. */
async function account() {
  const email = `${randomUUID()}@leeds.example`;
  const person = await world.owner.person.create({ data: { name: 'A person', email, isExample: true } });
  await world.owner.credential.create({ data: { personId: person.id, passwordHash } });
  const grant = { areaId: world.leeds.id, personId: person.id, role: 'inspection-lead' };
  await world.owner.roleGrant.create({ data: grant });
  const source = randomUUID();
  const signIn = (password = PASSWORD, address = email) =>
    openSession({ email: address, password, source, browser: '' });
  return { personId: person.id, email, source, signIn };
}

type Account = Awaited<ReturnType<typeof account>>;

async function signedIn(someone: Account): Promise<string> {
  const opened = await someone.signIn();
  if (opened === null) throw new Error('The password was not taken');
  return opened.secret;
}

async function failures(someone: Account, count: number, address?: string): Promise<void> {
  for (let tries = 0; tries < count; tries += 1) expect(await someone.signIn('wrong', address)).toBeNull();
}

/** The installation's own events since `from`, name and data. */
async function eventsSince(from: number) {
  const rows = await asOwner<{ event: string; data: unknown; subject_id: string }>(
    'SELECT event, data, subject_id FROM audit_events WHERE area_id = $1 ORDER BY sequence OFFSET $2',
    [INSTALLATION, from],
  );
  return rows;
}

async function eventCount(): Promise<number> {
  return (await eventsSince(0)).length;
}

/** Whom the database takes the bearer of this secret for, asked as every request asks it. */
async function personBehind(secret: string, onDay = '2026-11-22'): Promise<Record<string, unknown> | null> {
  return onAppConnection(async (client) => {
    const { rows } = await client.query('SELECT actor_of_session($1, make_interval(mins => $2), $3) AS person', [
      hashOfSecret(secret),
      SESSION_IDLE_MINUTES,
      onDay,
    ]);
    return rows[0].person;
  });
}

describe('signing in', () => {
  it('with the right password opens a session for that person [V16.3.1]', async () => {
    const someone = await account();
    const before = await eventCount();
    const secret = await signedIn(someone);
    expect(await personBehind(secret)).toMatchObject({ personId: someone.personId, email: someone.email });
    expect(await eventsSince(before)).toEqual([
      { event: 'session.opened', data: { way: 'password', isPending: false }, subject_id: someone.personId },
    ]);
  });

  it('takes the e-mail address in any case, and the password in any Unicode form [V1.1.1]', async () => {
    const someone = await account();
    await world.owner.credential.update({
      where: { personId: someone.personId },
      data: { passwordHash: await hashPassword('caf\u00e9 caf\u00e9 caf\u00e9') },
    });
    expect(await someone.signIn('cafe\u0301 cafe\u0301 cafe\u0301', someone.email.toUpperCase())).not.toBeNull();
  });

  it('answers a wrong password, an unknown address and an account without a password alike [V16.3.1]', async () => {
    const someone = await account();
    const without = await account();
    await world.owner.credential.delete({ where: { personId: without.personId } });
    const before = await eventCount();
    expect(await someone.signIn('wrong')).toBeNull();
    expect(await someone.signIn(PASSWORD, `${randomUUID()}@nowhere.example`)).toBeNull();
    expect(await without.signIn()).toBeNull();
    const events = await eventsSince(before);
    expect(events.map(({ event, data }) => ({ event, data }))).toEqual(
      Array.from({ length: 3 }, () => ({ event: 'session.refused', data: { way: 'password', isThrottled: false } })),
    );
    expect(await world.owner.session.count({ where: { personId: { in: [someone.personId, without.personId] } } })).toBe(
      0,
    );
  });

  it('gives each browser a secret of its own [V7.2.4]', async () => {
    const someone = await account();
    const [a, b] = [await signedIn(someone), await signedIn(someone)];
    expect(a).not.toBe(b);
    expect(Buffer.from(a, 'base64url')).toHaveLength(32);
  });

  it('is not for someone whose account is disabled [V7.4.2]', async () => {
    const someone = await account();
    const before = await signedIn(someone);
    await world.owner.person.update({ where: { id: someone.personId }, data: { disabledAt: new Date() } });
    expect(await someone.signIn()).toBeNull();
    expect(await personBehind(before)).toBeNull();
  });
});

describe('after failures', () => {
  it('the account waits, even with the right password [V6.3.1]', async () => {
    const someone = await account();
    await failures(someone, THROTTLE.perAccount);
    const before = await eventCount();
    expect(await someone.signIn()).toBeNull();
    expect((await eventsSince(before)).map(({ event, data }) => ({ event, data }))).toEqual([
      { event: 'session.refused', data: { way: 'password', isThrottled: true } },
    ]);
  });

  it('the account waits, even when all the tries are made at once [V6.3.1]', async () => {
    const someone = await account();
    const before = await eventCount();
    await Promise.all(Array.from({ length: 20 }, () => someone.signIn('wrong')));
    const events = await eventsSince(before);
    expect(events).toHaveLength(20);
    const looked = events.filter(
      ({ data }) => JSON.stringify(data) === JSON.stringify({ way: 'password', isThrottled: false }),
    );
    expect(looked).toHaveLength(THROTTLE.perAccount);
  });

  it('one fewer than the limit still lets the right password in, and is then forgotten', async () => {
    const someone = await account();
    await failures(someone, THROTTLE.perAccount - 1);
    expect(await someone.signIn()).not.toBeNull();
    await failures(someone, THROTTLE.perAccount - 1);
    expect(await someone.signIn()).not.toBeNull();
  });

  it('an address without an account waits just the same', async () => {
    const someone = await account();
    const unknown = `${randomUUID()}@nowhere.example`;
    await failures(someone, THROTTLE.perAccount, unknown);
    const before = await eventCount();
    expect(await someone.signIn(PASSWORD, unknown)).toBeNull();
    expect((await eventsSince(before))[0]?.data).toEqual({ way: 'password', isThrottled: true });
  });

  it('nobody else waits: not another account, and not the same address written otherwise', async () => {
    const someone = await account();
    const other = await account();
    await failures(someone, THROTTLE.perAccount, someone.email.toUpperCase());
    expect(await someone.signIn()).toBeNull();
    expect(await other.signIn()).not.toBeNull();
  });

  it('of many accounts from one source the source waits [V6.3.1]', async () => {
    const someone = await account();
    const key = await sourceKeyOf(someone);
    await asOwner(
      `INSERT INTO sign_in_failures (id, account_key, source_key)
        SELECT gen_random_uuid(), 'account ' || n, $1 FROM generate_series(2, $2::int) n`,
      [key, THROTTLE.perSource],
    );
    expect(await someone.signIn()).toBeNull();
  });

  it('the wait is over with its window [V6.3.1]', async () => {
    const someone = await account();
    await failures(someone, THROTTLE.perAccount);
    await asOwner(`UPDATE sign_in_failures SET at = at - make_interval(mins => $1)`, [THROTTLE.windowMinutes]);
    expect(await someone.signIn()).not.toBeNull();
  });
});

/** What is stored of the place that someone signs in from, after one failure from there. */
async function sourceKeyOf(someone: Account): Promise<string> {
  await failures(someone, 1);
  const [row] = await asOwner<{ source_key: string }>(
    'SELECT source_key FROM sign_in_failures ORDER BY at DESC LIMIT 1',
  );
  if (!row) throw new Error('The failure was not kept');
  return row.source_key;
}

describe('what is stored', () => {
  it('of a session is a hash of its secret and never the secret [V7.2.3]', async () => {
    const someone = await account();
    const secret = await signedIn(someone);
    const [row] = await asOwner('SELECT s::text AS row, secret_hash FROM sessions s WHERE person_id = $1', [
      someone.personId,
    ]);
    expect(row?.secret_hash).toBe(createHash('sha256').update(secret).digest('hex'));
    expect(row?.row).not.toContain(secret);
  });

  it('of a failure is neither who nor where, nor a hash that can be guessed without the installation’s secret', async () => {
    const someone = await account();
    await failures(someone, 1);
    const rows = await asOwner<{ row: string }>('SELECT f::text AS row FROM sign_in_failures f');
    const text = rows.map(({ row }) => row).join('\n');
    for (const known of [someone.email, someone.source, `account:${someone.email}`, `source:${someone.source}`]) {
      expect(text).not.toContain(known);
      expect(text).not.toContain(createHash('sha256').update(known).digest('hex'));
    }
  });

  it('in the trail of a refusal names no address', async () => {
    const someone = await account();
    const before = await eventCount();
    await failures(someone, 1);
    expect(JSON.stringify(await eventsSince(before))).not.toContain(someone.email);
  });
});

describe('a session', () => {
  it('ends at once when it is ended, with one event, and cannot be ended twice [V7.4.1] [V7.2.1]', async () => {
    const someone = await account();
    const [secret, other] = [await signedIn(someone), await signedIn(someone)];
    const before = await eventCount();
    expect(await endSession(visitorActor(), secret)).toMatchObject({ ok: true });
    expect(await personBehind(secret)).toBeNull();
    expect(await personBehind(other)).not.toBeNull();
    expect(await endSession(visitorActor(), secret)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await endSession(visitorActor(), 'a guess')).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect((await eventsSince(before)).map(({ event }) => event)).toEqual(['session.ended']);
  });

  it('lasts as long as it says from its opening, and not longer [V7.3.2]', async () => {
    const secret = await signedIn(await account());
    const [row] = await asOwner<{ hours: number }>(
      `SELECT extract(epoch FROM expires_at - opened_at)::float / 3600 AS hours FROM sessions WHERE secret_hash = $1`,
      [hashOfSecret(secret)],
    );
    expect(row?.hours).toBe(SESSION_HOURS);
    await asOwner(`UPDATE sessions SET expires_at = now() WHERE secret_hash = $1`, [hashOfSecret(secret)]);
    expect(await personBehind(secret)).toBeNull();
  });

  test.each([
    [SESSION_IDLE_MINUTES - 1, false],
    [SESSION_IDLE_MINUTES, true],
  ])('%i minutes without a request: over is %s [V7.3.1]', async (minutes, isOver) => {
    const secret = await signedIn(await account());
    await asOwner('UPDATE sessions SET last_seen_at = now() - make_interval(mins => $1) WHERE secret_hash = $2', [
      minutes,
      hashOfSecret(secret),
    ]);
    expect((await personBehind(secret)) === null).toBe(isOver);
  });

  it('stays awake by being used', async () => {
    const secret = await signedIn(await account());
    const idle = () =>
      asOwner<{ seconds: number }>(
        'SELECT extract(epoch FROM now() - last_seen_at)::float AS seconds FROM sessions WHERE secret_hash = $1',
        [hashOfSecret(secret)],
      );
    await asOwner(`UPDATE sessions SET last_seen_at = now() - interval '30 minutes' WHERE secret_hash = $1`, [
      hashOfSecret(secret),
    ]);
    await personBehind(secret);
    expect((await idle())[0]?.seconds).toBeLessThan(60);
  });

  it('of an unknown secret is nobody’s', async () => {
    expect(await personBehind('a guess')).toBeNull();
  });

  it('brings the roles that are in force on the area’s day, and no others', async () => {
    const someone = await account();
    const { personId } = someone;
    const areaId = world.leeds.id;
    await world.owner.roleGrant.createMany({
      data: [
        { areaId, personId, role: 'task-group', endsOn: new Date('2009-09-14') },
        { areaId, personId, role: 'auditor', endsOn: new Date('2009-09-13') },
      ],
    });
    const person = await personBehind(await signedIn(someone));
    expect(person?.grants).toMatchObject([{ role: 'inspection-lead' }, { role: 'task-group' }]);
  });
});

describe('the one-click sign-in', () => {
  it('opens nothing where the worked examples are off [V6.3.2, V15.2.3]', async () => {
    const someone = await account();
    expect(hasWorkedExamples()).toBe(false);
    const before = await eventCount();
    expect(await openExampleSession(someone.email)).toBeNull();
    expect(await listExamplePeople()).toEqual([]);
    expect(await world.owner.session.count({ where: { personId: someone.personId } })).toBe(0);
    expect(await eventCount()).toBe(before);
  });
});

/** Signs in, and lets `meanwhile` happen after the password was looked at and before a session is stored. */
function overtaken(someone: Account, meanwhile: string, values: readonly unknown[]) {
  return withClient(urls().ownerUrl, async (client) => {
    await client.query('BEGIN');
    const { accountKey } = throttleKeys(someone.email, someone.source);
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [accountKey]);
    const signingIn = someone.signIn();
    const waits = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    while ((await asOwner(waits)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await client.query(meanwhile, [someone.personId, ...values]);
    await client.query('COMMIT');
    return signingIn;
  });
}

describe('a sign-in that is overtaken', () => {
  it('by a new password opens nothing with the old one [V7.4.3]', async () => {
    const someone = await account();
    const newHash = await hashPassword('another horse battery staple');
    const change = 'UPDATE credentials SET password_hash = $2 WHERE person_id = $1';
    expect(await overtaken(someone, change, [newHash])).toBeNull();
  });

  it('by a second factor opens only the page that asks for the code [V6.3.4]', async () => {
    const someone = await account();
    const setUp = "INSERT INTO second_factors (person_id, sealed_secret, confirmed_at) VALUES ($1, 'sealed', now())";
    expect(await overtaken(someone, setUp, [])).toMatchObject({ isPending: true });
  });
});
