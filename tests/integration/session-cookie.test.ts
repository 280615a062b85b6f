import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { sessionSecret } from '@/lib/access/session';
import { hashOfSecret, newSessionSecret, SESSION_HOURS, sessionCookie } from '@/lib/access/session-secret';
import { env } from '@/lib/platform/env';

const request = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[], headers: new Headers() }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ getAll: () => request.cookies }),
  headers: async () => request.headers,
}));

const NAME = 'next-auth.session-token';
const MINE = 'the secret of a session';

/** What the service reads from a request with this sign-in cookie. */
function secretIn(value: string, name = NAME): Promise<string | null> {
  request.cookies = [{ name, value }];
  return sessionSecret();
}

function tokenOf(secret = env().NEXTAUTH_SECRET, maxAge = SESSION_HOURS * 3600): Promise<string> {
  return encode({ token: { sessionSecret: MINE }, secret, maxAge });
}

const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token in JWE's form, encrypted with a key of one's own choice. */
function encryptedWith(key: Buffer, header: object): string {
  const head = coded(header);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(head));
  const body = Buffer.concat([cipher.update(JSON.stringify({ sessionSecret: MINE, exp: 4e9 })), cipher.final()]);
  return [head, '', ...[iv, body, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
}

beforeEach(() => {
  request.headers = new Headers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the sign-in cookie', () => {
  it('gives back the secret that it was made with, and holds it where nobody can read it [V3.3.4]', async () => {
    const token = await tokenOf();
    expect(await secretIn(token)).toBe(MINE);
    expect(Buffer.from(token.split('.').join(''), 'base64url').toString('latin1')).not.toContain(MINE);
  });

  it('with any character of it changed is none of ours [V9.1.1]', async () => {
    const token = await tokenOf();
    for (let at = 0; at < token.length; at += 1) {
      if (token[at] === '.') continue;
      // A change of the last character of a part may touch bits that say nothing; one in the middle always tells.
      if (token[at + 1] === '.' || at === token.length - 1) continue;
      const forged = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(await secretIn(forged), `at ${at}`).toBeNull();
    }
  });

  it('is taken by no other algorithm than the one that we use [V9.1.2]', async () => {
    const payload = coded({ sessionSecret: MINE, exp: 4e9 });
    const signed = (alg: string) => {
      const text = `${coded({ alg, typ: 'JWT' })}.${payload}`;
      return `${text}.${createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('base64url')}`;
    };
    const forged = [
      `${coded({ alg: 'none' })}.${payload}.`,
      `${coded({ alg: 'none' })}.${payload}`,
      signed('HS256'),
      signed('RS256'),
      encryptedWith(randomBytes(32), { alg: 'A256KW', enc: 'A256GCM' }),
      encryptedWith(randomBytes(32), { alg: 'dir', enc: 'A128CBC-HS256' }),
      payload,
      '',
    ];
    for (const token of forged) expect(await secretIn(token), token).toBeNull();
  });

  it.each(['jku', 'x5u', 'jwk', 'kid'])('takes no key from its %s, and asks nobody for one [V9.1.3]', async (field) => {
    const key = randomBytes(32);
    const asked = vi.spyOn(globalThis, 'fetch');
    const value = field === 'jwk' ? { kty: 'oct', k: key.toString('base64url') } : 'http://127.0.0.1:1/keys';
    const token = encryptedWith(key, { alg: 'dir', enc: 'A256GCM', [field]: value });
    expect(await secretIn(token)).toBeNull();
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('is good with the right key in the same form, so that the tests above refuse for the right reason', async () => {
    const info = 'NextAuth.js Generated Encryption Key';
    const key = Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', info, 32));
    expect(await secretIn(encryptedWith(key, { alg: 'dir', enc: 'A256GCM' }))).toBe(MINE);
  });

  it('of another installation opens nothing here [V9.2.3]', async () => {
    expect(await secretIn(await tokenOf('another secret of another installation'))).toBeNull();
  });

  test.each([
    [-1, true],
    [14, true],
    [17, false],
  ])('%i seconds after its end is taken: %s [V9.2.1]', async (seconds, isTaken) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2026-10-25T00:30:00Z'));
    const token = await tokenOf();
    vi.setSystemTime(Date.now() + (SESSION_HOURS * 3600 + seconds) * 1000);
    expect((await secretIn(token)) === MINE).toBe(isTaken);
  });

  it('is the only bearer: no header stands in for it [V7.2.2]', async () => {
    request.cookies = [];
    request.headers = new Headers({ authorization: `Bearer ${await tokenOf()}` });
    expect(await sessionSecret()).toBeNull();
  });

  it('is bound to this host alone where the site is served over https [V3.3.1] [V3.3.2] [V3.3.3]', () => {
    expect(sessionCookie('https://ready.example')).toEqual({
      name: `__Host-${NAME}`,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    });
    expect(sessionCookie('http://127.0.0.1:3000')).toMatchObject({ name: NAME, options: { httpOnly: true } });
  });
});

describe('a session’s secret', () => {
  it('has 256 random bits and never comes twice [V7.2.3] [V11.5.1] [V11.2.3]', () => {
    const secrets = Array.from({ length: 100_000 }, () => newSessionSecret().secret);
    expect(new Set(secrets).size).toBe(secrets.length);
    expect(Buffer.from(secrets[0] ?? '', 'base64url')).toHaveLength(32);
  });

  it('is kept as its SHA-256 [V7.2.3] [V11.4.3]', () => {
    const { secret, secretHash } = newSessionSecret();
    expect(secretHash).toBe(hashOfSecret(secret));
    expect(secretHash).toMatch(/^[0-9a-f]{64}$/);
  });
});
