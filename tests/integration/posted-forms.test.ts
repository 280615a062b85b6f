import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOfSecret, newSessionSecret, sessionCookie } from '@/lib/access/session-secret';
import { raiseFindingAction } from '@/lib/findings/actions';
import { getPack } from '@/lib/frameworks/packs';
import type { ActionState } from '@/lib/operations/action-state';
import { createWorld, type World } from '../support/world';

/** What the next request brings. */
const request = { headers: new Headers(), cookies: new Map<string, string>() };

vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    getAll: () => [...request.cookies].map(([name, value]) => ({ name, value })),
    has: (name: string) => request.cookies.has(name),
    get: (name: string) => (request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined),
    set: () => undefined,
    delete: () => undefined,
  }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`led on to ${to}`);
  },
}));

const COOKIE = sessionCookie('http://localhost:3000').name;

const KIND = getPack('SLAC-2009').findingKinds[0]?.code ?? '';

let world: World;
let secret: string;

async function cookieFor(token: Record<string, unknown>, key = process.env.NEXTAUTH_SECRET ?? ''): Promise<string> {
  return encode({ token, secret: key });
}

beforeAll(async () => {
  world = await createWorld();
});

beforeEach(async () => {
  ({ secret } = newSessionSecret());
  await world.owner.session.create({
    data: {
      ...{ secretHash: hashOfSecret(secret), personId: world.actor('leeds', 'inspection-lead').personId },
      ...{ openedAt: new Date(), lastSeenAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) },
    },
  });
  request.headers = new Headers({ origin: 'http://localhost:3000', host: 'localhost:3000' });
  request.cookies = new Map([[COOKIE, await cookieFor({ sessionSecret: secret })]]);
});

/** Posts a finding; gives where it led, or the faults that came back. */
async function post(
  changed: Record<string, string | readonly string[]> = {},
): Promise<string | Record<string, unknown>> {
  const form = new FormData();
  const usual = {
    ...{
      area: world.leeds.slug,
      frameworkCode: 'SLAC-2009',
      kind: KIND,
      title: 'Files were not read',
    },
    ...{ detail: 'Seven files were not read.', source: 'audit', partnerId: world.leeds.partners.police.id },
  };
  for (const [name, value] of Object.entries({ ...usual, ...changed }))
    for (const each of [value].flat()) form.append(name, each);
  try {
    const state = (await raiseFindingAction(null, form)) as ActionState;
    return (state?.submission as { error?: Record<string, unknown> } | undefined)?.error ?? {};
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const traces = async () => ({
  findings: await world.owner.finding.count(),
  leeds: await world.events('leeds'),
  county: await world.events('county'),
});

/** Posts it and makes sure that nothing came of it, not even in the trail. */
async function refused(changed?: Record<string, string | readonly string[]>): Promise<Record<string, unknown>> {
  const before = await traces();
  const answer = await post(changed);
  expect(answer).toBeTypeOf('object');
  expect(await traces()).toEqual(before);
  return answer as Record<string, unknown>;
}

const FOREIGN = /not sent from this site/;
const SIGNED_OUT = /sign-in has ended/i;

describe('a form that is posted', () => {
  it('from its own page is taken', async () => {
    const answer = await post();
    expect(answer, JSON.stringify(answer)).toMatch(new RegExp(`^led on to /areas/${world.leeds.slug}/findings/`));
  });

  it.each([
    ['no Origin', null],
    ['the Origin of a sandboxed page', 'null'],
    ['another site', 'http://evil.example'],
    ['another port', 'http://localhost:3001'],
    ['a name that begins alike', 'http://localhost:3000.evil.example'],
    ['no address at all', 'localhost:3000'],
  ])('with %s is refused and changes nothing [V3.5.1]', async (_what, origin) => {
    if (origin === null) request.headers.delete('origin');
    else request.headers.set('origin', origin);
    expect(JSON.stringify(await refused())).toMatch(FOREIGN);
  });

  it('with nothing filled in says what is wrong of each field, whatever the browser let through [V2.2.2]', async () => {
    const empty = { frameworkCode: '', kind: '', title: '', detail: '', source: '', partnerId: '' };
    expect(Object.keys(await refused(empty)).sort()).toEqual(Object.keys(empty).sort());
  });

  it('with fields that it does not have gives them to nobody [V15.3.3]', async () => {
    const title = 'A finding with more than it should have';
    const id = randomUUID();
    const more = { id, areaId: world.county.id, number: '1', status: 'closed', raisedOn: '1999-01-01', version: '9' };
    expect(await post({ title, ...more, isOperator: 'true', role: 'operator' })).toMatch(/^led on to/);
    const row = await world.owner.finding.findFirstOrThrow({ where: { title } });
    expect(row.areaId).toBe(world.leeds.id);
    expect(row.id).not.toBe(id);
    expect(row.raisedOn.toISOString()).toMatch(/^2009-09-14/);
  });

  it.each(['partnerId.not', 'partnerId[not]', 'partnerId[in][0]', 'title.contains', 'kind[0].not'])(
    'with a condition instead of a word (%s) is refused [V15.3.5]',
    async (name) => {
      const field = name.replace(/[.[].*$/, '');
      expect(await refused({ [field]: [], [name]: '' })).toHaveProperty([field]);
    },
  );

  it('with a field twice is refused beside that field [V15.3.7]', async () => {
    const both = [world.leeds.partners.police.id, world.leeds.partners.hospital.id];
    expect(await refused({ partnerId: both })).toHaveProperty('partnerId');
  });

  it('with names that reach for the prototype changes nothing of it [V15.3.6]', async () => {
    const reaching = {
      '__proto__.isOperator': 'true',
      'constructor.prototype.isOperator': 'true',
      '__proto__[a]': 'b',
    };
    await post(reaching);
    expect(({} as Record<string, unknown>).isOperator).toBeUndefined();
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('for an area that one does not belong to finds nothing and changes nothing [V8.2.2]', async () => {
    expect(JSON.stringify(await refused({ area: world.county.slug }))).not.toContain('County');
    expect(await refused({ partnerId: world.county.partners.police.id })).toBeDefined();
  });
});

describe('a form without a session that holds', () => {
  it.each([
    ['without a session', () => request.cookies.clear()],
    ['from another site', () => request.headers.set('origin', 'http://evil.example')],
  ])('is looked into by nobody %s: no field of it is checked [V2.4.1]', async (_what, change) => {
    change();
    expect(Object.keys(await refused({ title: '', detail: 'Ring 0113 496 0000.' }))).toEqual(['']);
  });

  it('is refused when the session has been ended since, at once [V7.2.1, V7.4.1]', async () => {
    expect(await post()).toMatch(/^led on to/);
    await world.owner.session.updateMany({
      where: { secretHash: hashOfSecret(secret) },
      data: { endedAt: new Date() },
    });
    expect(JSON.stringify(await refused())).toMatch(SIGNED_OUT);
  });

  it('is refused when the cookie is changed anywhere [V9.1.1]', async () => {
    const cookie = request.cookies.get(COOKIE) ?? '';
    for (let at = 0; at < cookie.length - 2; at += 7) {
      const letter = cookie[at] === 'A' ? 'B' : 'A';
      request.cookies.set(COOKIE, cookie.slice(0, at) + letter + cookie.slice(at + 1));
      expect(JSON.stringify(await post())).toMatch(SIGNED_OUT);
    }
  });

  it.each([
    ['no algorithm', { alg: 'none' }],
    ['an algorithm for signatures', { alg: 'HS256', typ: 'JWT' }],
    ['a key of its own', { alg: 'dir', enc: 'A256GCM', jwk: { kty: 'oct', k: 'AAAA' } }],
    ['the address of a key', { alg: 'dir', enc: 'A256GCM', jku: 'http://evil.example/keys' }],
    ['another cipher', { alg: 'dir', enc: 'A128CBC-HS256' }],
  ])('is refused when the cookie names %s [V9.1.2, V9.1.3]', async (_what, head) => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [, ...rest] = (request.cookies.get(COOKIE) ?? '').split('.');
    for (const token of [
      `${part(head)}.${part({ sessionSecret: secret })}.`,
      `${part(head)}.${part({ sessionSecret: secret })}.AAAA`,
      [part(head), ...rest].join('.'),
    ]) {
      request.cookies.set(COOKIE, token);
      expect(JSON.stringify(await post())).toMatch(SIGNED_OUT);
    }
  });

  it('is refused when the cookie was made with another key, or for something else [V9.1.1, V9.2.2]', async () => {
    for (const cookie of [
      await cookieFor({ sessionSecret: secret }, 'the secret of another installation, as long'),
      await cookieFor({ sessionSecret: hashOfSecret(secret) }),
      await cookieFor({ sessionSecret: { not: '' } }),
      await cookieFor({ csrfToken: secret }),
      secret,
      hashOfSecret(secret),
    ]) {
      request.cookies.set(COOKIE, cookie);
      expect(JSON.stringify(await post())).toMatch(SIGNED_OUT);
    }
  });

  it('is refused when its token is past, whatever the session says [V9.2.1]', async () => {
    request.cookies.set(
      COOKIE,
      await encode({ token: { sessionSecret: secret }, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: -60 }),
    );
    expect(JSON.stringify(await post())).toMatch(SIGNED_OUT);
  });

  it('is refused, and not let in, when who is there cannot be found out [V16.5.3]', async () => {
    const before = await traces();
    await world.owner.$executeRaw`ALTER FUNCTION actor_of_session(text, interval, date) RENAME TO actor_gone`;
    try {
      expect(await post()).not.toMatch(/^led on to/);
    } finally {
      await world.owner.$executeRaw`ALTER FUNCTION actor_gone(text, interval, date) RENAME TO actor_of_session`;
    }
    expect(await traces()).toEqual(before);
  });
});
