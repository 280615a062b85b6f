import { describe, expect, it } from 'vitest';
import { hashOfSecret, newSessionSecret, sessionCookie } from './session-secret';

describe('a session’s secret', () => {
  it('has 256 bits, is never the same, and is stored only as a hash [V7.2.3]', () => {
    const made = Array.from({ length: 10_000 }, newSessionSecret);
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(made.length);
    for (const { secret, secretHash } of made.slice(0, 100)) {
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
      expect(secretHash).toMatch(/^[0-9a-f]{64}$/);
      expect(secretHash).toBe(hashOfSecret(secret));
    }
  });

  it('has about as many ones as noughts, in each of its bits [V7.2.3]', () => {
    const counts = new Array<number>(256).fill(0);
    for (let count = 0; count < 4000; count += 1) {
      const bytes = Buffer.from(newSessionSecret().secret, 'base64url');
      for (let bit = 0; bit < 256; bit += 1)
        counts[bit] = (counts[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
    }
    // Six standard deviations around the half.
    for (const ones of counts) expect(Math.abs(ones - 2000)).toBeLessThan(6 * Math.sqrt(1000));
  });
});

describe('the sign-in cookie', () => {
  it('belongs to this host alone wherever the site is served over https [V3.3.1, V3.3.3]', () => {
    const { name, options } = sessionCookie('https://prepare.example.gov.uk');
    expect(name).toMatch(/^__Host-/);
    expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
    expect(options).not.toHaveProperty('domain');
  });

  it('is out of reach of scripts and of other sites everywhere [V3.3.2, V3.3.4]', () => {
    for (const site of ['http://localhost:3000', 'https://prepare.example.gov.uk'])
      expect(sessionCookie(site).options).toMatchObject({ httpOnly: true, sameSite: 'lax' });
  });
});
