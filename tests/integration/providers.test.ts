import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accountHolder } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session-secret';
import { unlinkIdentity } from '@/lib/people/account/identities/commands';
import { listOwnIdentities } from '@/lib/people/account/identities/queries';
import { listOpenInvitationsFor } from '@/lib/people/invitations/queries';
import { openProviderSession } from '@/lib/people/sign-in/providers/commands';
import { type StartedSignIn, startAtProvider, takeAnswer } from '@/lib/people/sign-in/providers/next-auth';
import { type IdentityProvider, readIdentityProviders } from '@/lib/platform/identity-providers';
import { asOwner } from '../support/examples';
import { type ForgingProvider, hs256, rs256, signedPart, startForgingProvider } from '../support/forging-provider';
import { type AccountAtProvider, type RunningProvider, startIdentityProvider } from '../support/identity-provider';
import { createWorld, type World } from '../support/world';

// What is refused is logged for whoever sets a provider up; here nearly everything is.
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent';
});

const INSTALLATION = '00000000-0000-0000-0000-000000000000';
const SITE = 'http://localhost:3000';
const HEADERS = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0' };

const accounts: AccountAtProvider[] = [];
let world: World;
let real: RunningProvider;
let forging: ForgingProvider;
beforeAll(async () => {
  world = await createWorld();
  real = await startIdentityProvider({ accounts, redirectUris: [`${SITE}/api/auth/callback/trust`] });
  forging = await startForgingProvider();
});
afterAll(async () => {
  await real.stop();
  await forging.stop();
});
afterEach(() => {
  vi.useRealTimers();
  forging.pretend();
});

/** The settings of a provider as they are read at the start. */
function settings(of: Partial<IdentityProvider> = {}): IdentityProvider {
  const { issuer, clientId, clientSecret } = real;
  const { providers } = readIdentityProviders(
    JSON.stringify([{ code: 'trust', name: 'The trust', issuer, clientId, clientSecret, ...of }]),
  );
  const [provider] = providers ?? [];
  if (!provider) throw new Error('These settings are not taken');
  return provider;
}

/** Somebody new at the real provider. */
function atProvider(of: Partial<AccountAtProvider> = {}): AccountAtProvider {
  const subject = randomUUID();
  const account = {
    ...{
      subject,
      name: `Sam ${subject.slice(0, 4)}`,
      email: `${subject}@trust.example`,
      isVerified: true,
      methods: ['pwd'],
    },
    ...of,
  };
  accounts.push(account);
  return account;
}

/** An account here with this address. */
async function account(email: string, of: { hasSecondFactor?: boolean; disabledAt?: Date } = {}) {
  const { hasSecondFactor, ...data } = of;
  const person = await world.owner.person.create({ data: { name: 'A person', email, ...data } });
  if (hasSecondFactor)
    await world.owner.secondFactor.create({
      data: { personId: person.id, sealedSecret: 'x', confirmedAt: new Date() },
    });
  return person;
}

async function invitation(email: string, of: { expiresAt?: Date; withdrawnAt?: Date; role?: string } = {}) {
  const invitedBy = await world.owner.person.create({
    data: {
      ...{ name: 'A lead', email: `${randomUUID()}@leeds.example` },
      grants: { create: { areaId: world.leeds.id, role: 'inspection-lead' } },
    },
  });
  const data = {
    ...{ areaId: world.leeds.id, email, name: 'Sam Invited', role: 'task-group', invitedById: invitedBy.id },
    ...{ invitedAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000), ...of },
  };
  return world.owner.invitation.create({ data });
}

type Jar = Map<string, string>;

async function visit(url: string, jar: Jar, init: RequestInit = {}): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  return response;
}

/** Goes where the provider leads until it leads back here, and gives the query of its answer. */
async function answerOf(url: string, choice: string): Promise<Record<string, string>> {
  const jar: Jar = new Map();
  let at = url;
  for (let step = 0; step < 8; step += 1) {
    if (at.startsWith(SITE)) return Object.fromEntries(new URL(at).searchParams);
    const isQuestion = new URL(at).pathname.startsWith('/who/');
    const response = isQuestion ? await visit(`${at}/${choice}`, jar, { method: 'POST' }) : await visit(at, jar);
    at = new URL(response.headers.get('location') ?? '', at).href;
  }
  throw new Error(`The provider never led back: ${at}`);
}

async function start(provider: IdentityProvider, next = '/'): Promise<StartedSignIn> {
  const started = await startAtProvider(provider, next, HEADERS);
  if (!started) throw new Error('The provider was not taken');
  return started;
}

/** The whole way of somebody who signs in at the real provider. */
async function signIn(who: { subject: string }, provider = settings(), next = '/') {
  const { url, cookies } = await start(provider, next);
  return takeAnswer(provider, { query: await answerOf(url, who.subject), cookies, headers: HEADERS });
}

async function eventsSince(from: number) {
  return asOwner<{ event: string; data: unknown; subject_id: string }>(
    'SELECT event, data, subject_id FROM audit_events WHERE area_id = $1 ORDER BY sequence OFFSET $2',
    [INSTALLATION, from],
  );
}

async function state() {
  const [row] = await asOwner<{ people: string; identities: string; sessions: string; grants: string }>(
    `SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM identities) AS identities,
      (SELECT count(*) FROM sessions) AS sessions, (SELECT count(*) FROM role_grants) AS grants`,
  );
  return row;
}

const REFUSED = { event: 'session.refused', data: { way: 'provider', isThrottled: false }, subject_id: 'trust' };

/** Nothing is opened and nothing stored, and the trail has one refusal, the same whatever the reason; none of what nobody asked for. */
async function expectRefusal(act: () => Promise<unknown>, recorded: readonly unknown[] = [REFUSED]): Promise<void> {
  const [before, events] = [await state(), (await eventsSince(0)).length];
  expect(await act()).toBeNull();
  expect(await state()).toEqual(before);
  expect(await eventsSince(events)).toEqual(recorded);
}

async function sessionOf(secret: string | undefined) {
  return world.owner.session.findFirstOrThrow({ where: { secretHash: hashOfSecret(secret ?? '') } });
}

describe('signing in with a real OpenID provider', () => {
  it('opens a session for the account with the verified address, and remembers issuer and subject [V10.5.2] [V10.2.1]', async () => {
    const who = atProvider();
    const person = await account(who.email);
    const before = (await eventsSince(0)).length;
    const taken = await signIn(who, settings(), '/areas/leeds/work?framework=A');
    expect(taken?.next).toBe('/areas/leeds/work?framework=A');
    expect(await sessionOf(taken?.opened.secret)).toMatchObject({
      ...{ personId: person.id, way: 'provider', isPending: false, secondFactorAt: null, browser: 'Chrome on Windows' },
    });
    const { issuer } = real;
    expect(await world.owner.identity.findMany({ where: { personId: person.id } })).toMatchObject([
      { issuer, subject: who.subject },
    ]);
    expect(await eventsSince(before)).toEqual([
      { event: 'identity.linked', data: { provider: 'trust' }, subject_id: person.id },
      { event: 'session.opened', data: { way: 'provider', isPending: false }, subject_id: person.id },
    ]);
  });

  it('afterwards knows the person by issuer and subject, whatever becomes of the address [V6.8.1]', async () => {
    const who = atProvider();
    const person = await account(who.email);
    await signIn(who);
    Object.assign(who, { email: `changed-${who.email}`, isVerified: false });
    const taken = await signIn(who);
    expect((await sessionOf(taken?.opened.secret)).personId).toBe(person.id);
  });

  it('takes the address in any case', async () => {
    const who = atProvider();
    const person = await account(who.email);
    who.email = who.email.toUpperCase();
    expect((await sessionOf((await signIn(who))?.opened.secret)).personId).toBe(person.id);
  });

  it('takes up every invitation that waits for the address, and makes an account without a password', async () => {
    const who = atProvider();
    const [first, second] = [await invitation(who.email), await invitation(who.email, { role: 'auditor' })];
    await world.owner.invitation.update({
      where: { areaId_id: { areaId: world.leeds.id, id: second.id } },
      data: { partnerId: world.leeds.partners.police.id },
    });
    const taken = await signIn(who);
    const { personId } = await sessionOf(taken?.opened.secret);
    expect(await world.owner.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      ...{ name: 'Sam Invited', email: who.email, isOperator: false },
    });
    expect(await world.owner.credential.count({ where: { personId } })).toBe(0);
    const grants = await world.owner.roleGrant.findMany({ where: { personId }, orderBy: { role: 'asc' } });
    expect(grants.map(({ role, partnerId }) => [role, partnerId])).toEqual([
      ['auditor', world.leeds.partners.police.id],
      ['task-group', null],
    ]);
    for (const { id } of [first, second])
      expect((await world.owner.invitation.findFirstOrThrow({ where: { id } })).acceptedById).toBe(personId);
    expect(await listOpenInvitationsFor(who.email)).toEqual([]);
  });

  it('never makes an account for somebody whom nobody invited', async () => {
    const who = atProvider();
    await expectRefusal(() => signIn(who));
  });

  it('takes no address that the provider has not verified, for an account or an invitation', async () => {
    const [known, invited] = [atProvider({ isVerified: false }), atProvider({ isVerified: false })];
    await account(known.email);
    await invitation(invited.email);
    for (const who of [known, invited]) await expectRefusal(() => signIn(who));
  });

  it('takes up no invitation that is over or withdrawn', async () => {
    const [late, withdrawn] = [atProvider(), atProvider()];
    await invitation(late.email, { expiresAt: new Date(Date.now() - 1000) });
    await invitation(withdrawn.email, { withdrawnAt: new Date() });
    for (const who of [late, withdrawn]) await expectRefusal(() => signIn(who));
  });

  it('opens nothing for a disabled account, known here or not', async () => {
    const [fresh, known] = [atProvider(), atProvider()];
    await account(fresh.email, { disabledAt: new Date() });
    const person = await account(known.email);
    await signIn(known);
    await world.owner.person.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    for (const who of [fresh, known]) await expectRefusal(() => signIn(who));
  });

  it('opens nothing when the person refuses at the provider', async () => {
    await expectRefusal(() => signIn({ subject: 'nobody' }));
  });

  it.each([
    ['a password alone', 'amr', ['pwd'], true],
    ['nothing said', 'amr', [], true],
    ['a code', 'amr', ['pwd', 'otp'], false],
    ['a key', 'amr', ['hwk'], false],
    ['a code that does not count here', 'never', ['pwd', 'otp'], true],
    ['a password that counts here', 'always', ['pwd'], false],
  ] as const)(
    'with a second factor of ours and %s (%s): waits for our code %# [V6.8.4]',
    async (_what, secondFactor, methods, isPending) => {
      const who = atProvider({ methods });
      await account(who.email, { hasSecondFactor: true });
      const taken = await signIn(who, settings({ secondFactor }));
      expect(taken?.opened.isPending).toBe(isPending);
      const session = await sessionOf(taken?.opened.secret);
      expect([session.isPending, session.secondFactorAt === null]).toEqual([isPending, isPending]);
    },
  );

  it('keeps no token of the provider, here or in the browser [V10.1.1]', async () => {
    const who = atProvider();
    await account(who.email);
    const { url, cookies } = await start(settings());
    const query = await answerOf(url, who.subject);
    const taken = await takeAnswer(settings(), { query, cookies, headers: HEADERS });
    expect(real.tokens.length).toBeGreaterThan(1);
    const rows = await asOwner<{ row: string }>(
      `SELECT s::text AS row FROM sessions s UNION ALL SELECT i::text FROM identities i UNION ALL SELECT e::text FROM audit_events e`,
    );
    const kept = JSON.stringify([rows, taken, cookies]);
    for (const token of real.tokens) expect(kept).not.toContain(token);
  });

  it('takes the same answer only once [V10.1.2]', async () => {
    const who = atProvider();
    await account(who.email);
    const { url, cookies } = await start(settings());
    const answer = { query: await answerOf(url, who.subject), cookies, headers: HEADERS };
    expect(await takeAnswer(settings(), answer)).not.toBeNull();
    await expectRefusal(() => takeAnswer(settings(), answer));
  });

  it('takes no answer in another browser, or without a start [V10.1.2] [V7.6.2]', async () => {
    const who = atProvider();
    await account(who.email);
    const [mine, theirs] = [await start(settings()), await start(settings())];
    const query = await answerOf(mine.url, who.subject);
    await expectRefusal(() => takeAnswer(settings(), { query, cookies: theirs.cookies, headers: HEADERS }));
    await expectRefusal(() => takeAnswer(settings(), { query, cookies: [], headers: HEADERS }), []);
  });

  it.each(['state', 'nonce', 'pkce.code_verifier'])(
    'takes no answer when the cookie of the %s is missing [V10.2.1]',
    async (missing) => {
      const who = atProvider();
      await account(who.email);
      const { url, cookies } = await start(settings());
      const query = await answerOf(url, who.subject);
      const rest = cookies.filter(({ name }) => !name.endsWith(missing));
      expect(rest).toHaveLength(cookies.length - 1);
      const recorded = missing === 'state' ? [] : [REFUSED];
      await expectRefusal(() => takeAnswer(settings(), { query, cookies: rest, headers: HEADERS }), recorded);
    },
  );

  it.each(['state', 'code', 'iss'])('takes no answer whose %s is changed or gone [V10.2.1]', async (name) => {
    const who = atProvider();
    await account(who.email);
    for (const change of ['changed', undefined]) {
      const { url, cookies } = await start(settings());
      const { [name]: _was, ...rest } = await answerOf(url, who.subject);
      const query = change ? { ...rest, [name]: change } : rest;
      await expectRefusal(() => takeAnswer(settings(), { query, cookies, headers: HEADERS }));
    }
  });

  it('takes no answer a quarter of an hour after the start', async () => {
    const who = atProvider();
    await account(who.email);
    const { url, cookies } = await start(settings());
    const query = await answerOf(url, who.subject);
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 16 * 60_000);
    await expectRefusal(() => takeAnswer(settings(), { query, cookies, headers: HEADERS }));
  });

  it('asks the provider for the code flow, with state, nonce and PKCE that differ each time [V10.2.1] [V10.5.1]', async () => {
    const asked = async () => Object.fromEntries(new URL((await start(settings())).url).searchParams);
    const [first, second] = [await asked(), await asked()];
    expect(first).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: real.clientId },
      ...{ redirect_uri: `${SITE}/api/auth/callback/trust`, max_age: '43200' },
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first[name]?.length).toBeGreaterThanOrEqual(43);
      expect(first[name]).not.toBe(second[name]);
    }
  });
});

describe('several providers', () => {
  const claimsOf = (provider: IdentityProvider, subject: string, email: string) => ({
    ...{ iss: provider.issuer, sub: subject, email, email_verified: true },
  });
  const first = () => settings();
  const second = () => settings({ issuer: forging.issuer });

  it('with the same address never open each other’s account [V6.8.1]', async () => {
    const email = `${randomUUID()}@trust.example`;
    await account(email);
    const browser = '';
    expect(
      await openProviderSession({ provider: first(), claims: claimsOf(first(), 'one', email), browser }),
    ).not.toBeNull();
    await expectRefusal(() =>
      openProviderSession({ provider: second(), claims: claimsOf(second(), 'one', email), browser }),
    );
  });

  it('tell a new holder of an address from the old one by the subject [V10.5.2]', async () => {
    const email = `${randomUUID()}@trust.example`;
    await account(email);
    const open = (sub: string) =>
      openProviderSession({ provider: first(), claims: claimsOf(first(), sub, email), browser: '' });
    const [old, fresh] = [randomUUID(), randomUUID()];
    expect(await open(old)).not.toBeNull();
    await expectRefusal(() => open(fresh));
    expect(await open(old)).not.toBeNull();
  });

  it('do not take each other’s answers: started at one, answered by the other [V10.2.2]', async () => {
    const who = atProvider();
    await account(who.email);
    const other = { ...settings({ issuer: forging.issuer }), code: 'other' };
    const [atReal, atOther] = [await start(settings()), await start(other)];
    const query = await answerOf(atReal.url, who.subject);
    const events = (await eventsSince(0)).length;
    // The other's address gets the answer, with either browser state.
    for (const { cookies } of [atReal, atOther])
      expect(await takeAnswer(other, { query, cookies, headers: HEADERS })).toBeNull();
    // Our own address gets an answer that names the other as its issuer.
    expect(
      await takeAnswer(settings(), {
        query: { ...query, iss: forging.issuer },
        cookies: atReal.cookies,
        headers: HEADERS,
      }),
    ).toBeNull();
    expect((await eventsSince(events)).map(({ event }) => event)).toEqual(Array(3).fill('session.refused'));
    expect(forging.asked).not.toContain('/token');
  });

  it('tie one of twenty accounts with the same address that sign in for the first time at once [V10.5.2]', async () => {
    const email = `${randomUUID()}@trust.example`;
    const person = await account(email);
    const opened = await Promise.all(
      Array.from({ length: 20 }, () =>
        openProviderSession({ provider: first(), claims: claimsOf(first(), randomUUID(), email), browser: '' }),
      ),
    );
    expect(opened.filter((session) => session !== null)).toHaveLength(1);
    expect(await world.owner.identity.count({ where: { personId: person.id } })).toBe(1);
  });

  it('link once when somebody signs in for the first time twenty times at once', async () => {
    const email = `${randomUUID()}@trust.example`;
    const person = await account(email);
    const claims = claimsOf(first(), randomUUID(), email);
    const opened = await Promise.all(
      Array.from({ length: 20 }, () => openProviderSession({ provider: first(), claims, browser: '' })),
    );
    expect(opened.filter((session) => session !== null)).toHaveLength(20);
    expect(await world.owner.identity.count({ where: { personId: person.id } })).toBe(1);
  });
});

describe('untying the account of one’s organisation', () => {
  async function tied(of: { hasPassword: boolean }) {
    const who = atProvider();
    const person = await account(who.email);
    if (of.hasPassword) await world.owner.credential.create({ data: { personId: person.id, passwordHash: 'x' } });
    await signIn(who);
    const actor = accountHolder({
      ...{ personId: person.id, name: person.name, email: person.email, sessionId: randomUUID(), isOperator: false },
      ...{ way: 'provider', hasProvenSecondFactor: false, memberships: [] },
    });
    return { who, person, actor, known: { issuer: real.issuer, subject: who.subject } };
  }

  it('lets the next account with the address be tied, and the old one is like any other', async () => {
    const { who, person, actor, known } = await tied({ hasPassword: true });
    expect(await listOwnIdentities(actor)).toMatchObject([{ ...known, providerName: new URL(real.issuer).host }]);
    const before = (await eventsSince(0)).length;
    expect(await unlinkIdentity(actor, known)).toEqual({ ok: true, value: undefined });
    expect(await listOwnIdentities(actor)).toEqual([]);
    expect(await eventsSince(before)).toEqual([
      { event: 'identity.unlinked', data: { provider: 'unknown' }, subject_id: person.id },
    ]);
    const fresh = atProvider({ email: who.email });
    expect((await sessionOf((await signIn(fresh))?.opened.secret)).personId).toBe(person.id);
    await expectRefusal(() => signIn(who));
  });

  it('is for oneself alone', async () => {
    const [mine, theirs] = [await tied({ hasPassword: true }), await tied({ hasPassword: true })];
    expect(await unlinkIdentity(mine.actor, theirs.known)).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await listOwnIdentities(theirs.actor)).toHaveLength(1);
    expect(await listOwnIdentities(mine.actor)).toHaveLength(1);
  });

  it('is refused where no other way in would be left', async () => {
    const { actor, known } = await tied({ hasPassword: false });
    expect(await unlinkIdentity(actor, known)).toMatchObject({ failure: { kind: 'rule' } });
    expect(await listOwnIdentities(actor)).toHaveLength(1);
  });
});

describe('an answer of a provider that lies', () => {
  const provider = () => settings({ issuer: forging.issuer });

  /** Starts at the forging provider, has it answer with the token made from good claims, and takes the answer. */
  async function answered(make: (good: Record<string, unknown>) => string, issuedFor?: string): Promise<unknown> {
    const { url, cookies } = await start(provider());
    const asked = new URL(url).searchParams;
    const now = Math.floor(Date.now() / 1000);
    forging.give(
      make({
        ...{ iss: forging.issuer, aud: real.clientId, sub: issuedFor ?? randomUUID(), nonce: asked.get('nonce') },
        ...{ iat: now, exp: now + 300, email: victim.email, email_verified: true },
      }),
    );
    const query = { code: 'a code', state: asked.get('state') ?? '' };
    return takeAnswer(provider(), { query, cookies, headers: HEADERS });
  }

  const header = { alg: 'RS256', kid: 'own' };
  const good = (claims: object, head: object = header) => rs256(head, claims, forging.own);
  let victim: { id: string; email: string };
  beforeAll(async () => {
    victim = await account(`${randomUUID()}@trust.example`);
  });

  it('is taken when it does not: what follows is refused for what it is, not for how it is asked', async () => {
    const known = await account(`${randomUUID()}@trust.example`);
    expect(await answered((claims) => good({ ...claims, email: known.email }))).not.toBeNull();
  });

  const pem = () => forging.own.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const strangeKey = () => forging.strange.publicKey.export({ format: 'jwk' });
  const forgeries: [string, (claims: Record<string, unknown>) => string][] = [
    ['is not signed [V6.8.2] [V9.1.2]', (claims) => `${signedPart({ alg: 'none' }, claims)}.`],
    ['says it is not signed, and is [V9.1.2]', (claims) => good(claims, { alg: 'none', kid: 'own' })],
    ['is signed with the client’s secret [V9.1.2]', (claims) => hs256({ alg: 'HS256' }, claims, real.clientSecret)],
    [
      'is signed with the public key as a secret [V9.1.2]',
      (claims) => hs256({ alg: 'HS256', kid: 'own' }, claims, pem()),
    ],
    ['names another algorithm of the same key [V9.1.2]', (claims) => good(claims, { alg: 'RS512', kid: 'own' })],
    ['is signed by a stranger [V6.8.2] [V9.1.1]', (claims) => rs256(header, claims, forging.strange)],
    ['brings its own key [V9.1.3]', (claims) => rs256({ ...header, jwk: strangeKey() }, claims, forging.strange)],
    [
      'names where its key lies [V9.1.3]',
      (claims) => rs256({ ...header, jku: `${forging.issuer}/strange-jwks` }, claims, forging.strange),
    ],
    [
      'names where its certificate lies [V9.1.3]',
      (claims) => rs256({ ...header, x5u: `${forging.issuer}/strange-jwks` }, claims, forging.strange),
    ],
    [
      'names a key by a path [V9.1.3]',
      (claims) => rs256({ alg: 'RS256', kid: '../../strange-jwks' }, claims, forging.strange),
    ],
    [
      'has another’s claims under a good signature [V6.8.2]',
      (claims) => {
        const [, , signature] = good({ ...claims, email: 'somebody@else.example' }).split('.');
        return `${signedPart(header, claims)}.${signature}`;
      },
    ],
    ['is for somebody else’s service [V9.2.3] [V10.5.4]', (claims) => good({ ...claims, aud: 'another service' })],
    ['is for nobody [V9.2.3] [V10.5.4]', ({ aud: _aud, ...claims }) => good(claims)],
    [
      'is for several, and was asked for by another',
      (claims) => good({ ...claims, aud: [real.clientId, 'another'], azp: 'another' }),
    ],
    ['is of another issuer', (claims) => good({ ...claims, iss: real.issuer })],
    ['is of nobody', ({ iss: _iss, ...claims }) => good(claims)],
    ['is over [V9.2.1]', (claims) => good({ ...claims, exp: Number(claims.iat) - 30 })],
    ['never ends [V9.2.1]', ({ exp: _exp, ...claims }) => good(claims)],
    ['is of the future [V9.2.1]', (claims) => good({ ...claims, nbf: Number(claims.iat) + 120 })],
    ['answers another question [V10.5.1]', (claims) => good({ ...claims, nonce: 'another question' })],
    ['answers no question [V10.5.1]', ({ nonce: _nonce, ...claims }) => good(claims)],
    ['names nobody', ({ sub: _sub, ...claims }) => good(claims)],
    [
      'is of a sign-in half a day ago [V6.8.4]',
      (claims) => good({ ...claims, auth_time: Number(claims.iat) - 13 * 3600 }),
    ],
    ['is no token', () => 'not.a.token'],
    ['is empty', () => ''],
  ];

  it.each(forgeries)('%s', async (_what, make) => {
    await expectRefusal(() => answered(make));
    expect(forging.asked).not.toContain('/strange-jwks');
  });

  it('is refused whichever byte of the token is changed [V9.1.1]', async () => {
    for (let at = 0; at < 24; at += 1) {
      await expectRefusal(() =>
        answered((claims) => {
          const token = good(claims);
          const place = Math.floor((token.length * at) / 24);
          const other = token[place] === 'A' ? 'B' : 'A';
          return token.slice(0, place) + (token[place] === '.' ? '' : other) + token.slice(place + 1);
        }),
      );
    }
  });

  it('is not listened to when it calls itself by another issuer, or leads to an address without https [V10.5.3]', async () => {
    const { cookies } = await start(provider());
    for (const metadata of [
      { issuer: real.issuer },
      { issuer: `${forging.issuer}/` },
      { token_endpoint: 'http://token.example/token' },
      { jwks_uri: 'http://keys.example/jwks' },
      { authorization_endpoint: 'javascript:alert(1)' },
    ]) {
      forging.pretend(metadata);
      expect(await startAtProvider(provider(), '/', HEADERS)).toBeNull();
      await expectRefusal(() =>
        takeAnswer(provider(), { query: { code: 'a', state: 'b' }, cookies, headers: HEADERS }),
      );
    }
  });

  it('is asked nothing about an answer that nobody here waits for [V7.6.2]', async () => {
    const before = forging.asked.length;
    await expectRefusal(
      () => takeAnswer(provider(), { query: { code: 'a', state: 'b' }, cookies: [], headers: HEADERS }),
      [],
    );
    expect(forging.asked).toHaveLength(before);
  });

  it('is waited for no longer than a person would: a provider that is down is said to be', async () => {
    const down = settings({ issuer: 'http://127.0.0.1:9' });
    expect(await startAtProvider(down, '/', HEADERS)).toBeNull();
  });
});
