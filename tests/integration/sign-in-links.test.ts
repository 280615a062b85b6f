import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { visitorActor } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session-secret';
import { openLinkSession, requestSignInLink } from '@/lib/people/sign-in/links/commands';
import { getHolderOfLink } from '@/lib/people/sign-in/links/queries';
import { LINK_MINUTES } from '@/lib/people/sign-in/links/rules';
import { throttleKeys } from '@/lib/people/sign-in/throttling';
import { LIMITS } from '@/lib/platform/limits';
import { linkToken, type Purpose } from '@/lib/platform/sealing';
import { asOwner } from '../support/examples';
import { createWorld, type World } from '../support/world';

const INSTALLATION = '00000000-0000-0000-0000-000000000000';
const MINUTE = 60_000;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => vi.useRealTimers());

function later(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + milliseconds);
}

/** One of the examples' people, who are the only ones with links while no mail is delivered. */
async function account(of: { disabledAt?: Date; isExample?: boolean } = {}) {
  const email = `${randomUUID()}@leeds.example`;
  const person = await world.owner.person.create({ data: { name: 'A person', email, isExample: true, ...of } });
  const source = randomUUID();
  const ask = (from = source) => requestSignInLink(visitorActor(), { email, source: from });
  return { personId: person.id, email, source, ask };
}

type Account = Awaited<ReturnType<typeof account>>;

/** The tokens of the links that somebody was sent, oldest first. */
async function tokensOf({ personId }: Account): Promise<string[]> {
  const links = await world.owner.signInLink.findMany({ where: { personId }, orderBy: { requestedAt: 'asc' } });
  return links.map(({ id }) => linkToken('sign-in-link', id));
}

async function tokenFor(someone: Account): Promise<string> {
  await someone.ask();
  const token = (await tokensOf(someone)).at(-1);
  if (!token) throw new Error('No link was made');
  return token;
}

const open = (token: string) => openLinkSession({ token, browser: 'Firefox on Mac' });

async function eventsSince(from: number) {
  return asOwner<{ event: string; data: unknown; subject_id: string }>(
    'SELECT event, data, subject_id FROM audit_events WHERE area_id = $1 ORDER BY sequence OFFSET $2',
    [INSTALLATION, from],
  );
}

const eventCount = async () => (await eventsSince(0)).length;

async function jobsFor(personId: string): Promise<number> {
  const [row] = await asOwner<{ count: number }>(
    `SELECT count(*)::int AS count FROM graphile_worker._private_jobs j JOIN sign_in_links l ON l.id::text = j.payload->>'signInLinkId'
      WHERE l.person_id = $1`,
    [personId],
  );
  return row?.count ?? 0;
}

describe('asking for a link', () => {
  it('makes one for ten minutes, and a job that mails it', async () => {
    const someone = await account();
    const before = await eventCount();
    expect(await someone.ask()).toMatchObject({ ok: true });
    const [link] = await world.owner.signInLink.findMany({ where: { personId: someone.personId } });
    expect((link?.expiresAt.getTime() ?? 0) - (link?.requestedAt.getTime() ?? 0)).toBe(LINK_MINUTES * MINUTE);
    expect(await jobsFor(someone.personId)).toBe(1);
    expect(await eventsSince(before)).toMatchObject([
      { event: 'sign-in-link.requested', data: { isThrottled: false } },
    ]);
  });

  it('is answered and recorded alike for an unknown address and a disabled account, and makes nothing', async () => {
    const disabled = await account({ disabledAt: new Date() });
    const before = await eventCount();
    const links = await world.owner.signInLink.count();
    const unknown = { email: `${randomUUID()}@nowhere.example`, source: randomUUID() };
    expect(await requestSignInLink(visitorActor(), unknown)).toEqual(await disabled.ask());
    expect(await world.owner.signInLink.count()).toBe(links);
    const events = await eventsSince(before);
    expect(events.map(({ event, data }) => ({ event, data }))).toEqual(
      Array(2).fill({ event: 'sign-in-link.requested', data: { isThrottled: false } }),
    );
    expect(JSON.stringify(events)).not.toContain(unknown.email);
  });

  it(`is heard ${LIMITS.signInLinks.most} times for an address, in any case, also when asked at once [V6.3.1]`, async () => {
    const someone = await account();
    const asked = Array.from({ length: 10 }, (_, at) =>
      requestSignInLink(visitorActor(), {
        email: at % 2 ? someone.email : someone.email.toUpperCase(),
        source: randomUUID(),
      }),
    );
    for (const result of await Promise.all(asked)) expect(result.ok).toBe(true);
    expect(await tokensOf(someone)).toHaveLength(LIMITS.signInLinks.most);
    expect(await jobsFor(someone.personId)).toBe(LIMITS.signInLinks.most);
  });

  it('is heard again when the window is over [V6.3.1]', async () => {
    const someone = await account();
    for (let time = 0; time <= LIMITS.signInLinks.most; time += 1) await someone.ask();
    later(LIMITS.signInLinks.within);
    await someone.ask();
    expect(await tokensOf(someone)).toHaveLength(LIMITS.signInLinks.most + 1);
  });

  it('is no longer heard from a source that asked for too many addresses [V6.3.1]', async () => {
    const [first, late] = [await account(), await account()];
    await first.ask();
    const { sourceKey } = throttleKeys('', `link:${first.source}`);
    const at = new Date();
    const data = Array.from({ length: LIMITS.failuresOfSource.most - 1 }, () => ({
      accountKey: randomUUID(),
      sourceKey,
      at,
    }));
    await world.owner.signInFailure.createMany({ data: data.slice(1) });
    const last = await account();
    await last.ask(first.source);
    expect(await tokensOf(last)).toHaveLength(1);
    expect(await late.ask(first.source)).toMatchObject({ ok: true });
    expect(await tokensOf(late)).toEqual([]);
  });

  it('never shuts anybody out of signing in with a password: failures there are counted apart', async () => {
    const someone = await account();
    await someone.ask();
    const keys = await asOwner<{ account_key: string }>('SELECT DISTINCT account_key FROM sign_in_failures');
    expect(keys.map((row) => row.account_key)).not.toContain(throttleKeys(someone.email, someone.source).accountKey);
  });
});

it('while no mail is delivered, a real account gets no link that somebody could read in the outbox [V6.3.4]', async () => {
  const someone = await account({ isExample: false });
  expect(await someone.ask()).toMatchObject({ ok: true });
  expect(await tokensOf(someone)).toEqual([]);
});

describe('a link', () => {
  it('says whose it is without being spent, and opens a session once', async () => {
    const someone = await account();
    const token = await tokenFor(someone);
    for (let time = 0; time < 3; time += 1) expect(await getHolderOfLink(token)).toEqual({ name: 'A person' });
    const before = await eventCount();
    const opened = await open(token);
    expect(
      await world.owner.session.findFirstOrThrow({ where: { secretHash: hashOfSecret(opened?.secret ?? '') } }),
    ).toMatchObject({ personId: someone.personId, way: 'link', isPending: false, browser: 'Firefox on Mac' });
    expect(await open(token)).toBeNull();
    expect(await getHolderOfLink(token)).toBeNull();
    expect((await eventsSince(before)).map(({ event, data }) => ({ event, data }))).toEqual([
      { event: 'session.opened', data: { way: 'link', isPending: false } },
      { event: 'session.refused', data: { way: 'link', isThrottled: false } },
    ]);
  });

  it('opens one session when it is used fifty times at once [V2.3.4]', async () => {
    const someone = await account();
    const token = await tokenFor(someone);
    const opened = await Promise.all(Array.from({ length: 50 }, () => open(token)));
    expect(opened.filter((session) => session !== null)).toHaveLength(1);
    expect(await world.owner.session.count({ where: { personId: someone.personId } })).toBe(1);
  });

  it.each([
    [LINK_MINUTES * MINUTE - 1000, true],
    [LINK_MINUTES * MINUTE, false],
  ])('%i milliseconds after it was asked for opens a session: %s [V6.5.5]', async (after, isOpen) => {
    const someone = await account();
    vi.useFakeTimers({ toFake: ['Date'] });
    const token = await tokenFor(someone);
    vi.setSystemTime(Date.now() + after);
    expect((await getHolderOfLink(token)) !== null).toBe(isOpen);
    expect((await open(token)) !== null).toBe(isOpen);
  });

  it('spends every other link of the same person', async () => {
    const someone = await account();
    const [first, second] = [await tokenFor(someone), await tokenFor(someone)];
    expect(await open(second)).not.toBeNull();
    expect(await open(first)).toBeNull();
  });

  it('of an account with a second factor opens only the page that asks for the code [V6.3.4]', async () => {
    const someone = await account();
    const { personId } = someone;
    await world.owner.secondFactor.create({ data: { personId, sealedSecret: 'x', confirmedAt: new Date() } });
    expect(await open(await tokenFor(someone))).toMatchObject({ isPending: true });
    expect(await world.owner.session.findFirst({ where: { personId } })).toMatchObject({ isPending: true });
  });

  it('of an account that was disabled meanwhile opens nothing', async () => {
    const someone = await account();
    const token = await tokenFor(someone);
    await world.owner.person.update({ where: { id: someone.personId }, data: { disabledAt: new Date() } });
    expect(await getHolderOfLink(token)).toBeNull();
    expect(await open(token)).toBeNull();
  });

  it('that was made up, changed, for another purpose or of another generation opens nothing [V9.2.2]', async () => {
    const someone = await account();
    const token = await tokenFor(someone);
    const [id = '', generation = '', secret = ''] = token.split('.');
    const before = await eventCount();
    const others: Purpose[] = ['invitation', 'second-factor', 'kept-form', 'throttle'];
    const made = [
      ...others.map((purpose) => linkToken(purpose, id)),
      linkToken('sign-in-link', randomUUID()),
      [id, '2', secret].join('.'),
      [randomUUID(), generation, secret].join('.'),
      [id, generation, secret.slice(0, -2)].join('.'),
      `${token} `,
      '',
      "'; DROP TABLE sign_in_links; --",
      'a'.repeat(200),
    ];
    for (const wrong of made) {
      expect(await getHolderOfLink(wrong), wrong).toBeNull();
      expect(await open(wrong), wrong).toBeNull();
    }
    // Only what this installation made is an event, here the link of an id that is not there: nobody else fills the trail.
    expect((await eventsSince(before)).map(({ event }) => event)).toEqual(['session.refused']);
    expect(await open(token)).not.toBeNull();
  });

  it('is kept nowhere: neither the link nor anything that it can be guessed from', async () => {
    const someone = await account();
    const secret = (await tokenFor(someone)).split('.')[2] ?? '';
    const rows = await asOwner<{ row: string }>(
      `SELECT l::text AS row FROM sign_in_links l UNION ALL SELECT e::text FROM audit_events e
        UNION ALL SELECT j::text FROM graphile_worker._private_jobs j`,
    );
    expect(secret.length).toBe(43);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
