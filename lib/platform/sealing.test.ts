import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';

type Sealing = typeof import('./sealing');
let sealing: Sealing;

beforeAll(async () => {
  Object.assign(process.env, {
    APP_DATABASE_URL: 'postgresql://nobody@127.0.0.1/nothing',
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    NEXTAUTH_URL: 'http://127.0.0.1:1',
    STORAGE_DIR: '/nowhere',
  });
  sealing = await import('./sealing');
});

const PURPOSES = ['invitation', 'sign-in-link', 'second-factor', 'kept-form', 'throttle'] as const;

describe('sealed text', () => {
  it('opens for the purpose and the row that it was sealed for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), fc.constantFrom(...PURPOSES), (text, row, purpose) => {
        expect(sealing.unseal(purpose, row, sealing.seal(purpose, row, text))).toBe(text);
      }),
    );
  });

  it('opens for no other purpose: only the diagonal of all pairs [V9.2.2] [V9.2.4]', () => {
    for (const made of PURPOSES)
      for (const asked of PURPOSES) {
        const opened = sealing.unseal(asked, 'row', sealing.seal(made, 'row', 'text'));
        expect(opened, `${made} as ${asked}`).toBe(made === asked ? 'text' : null);
      }
  });

  it('moved to another row does not open [V11.3.3]', () => {
    const [row, other] = [randomUUID(), randomUUID()];
    expect(sealing.unseal('second-factor', other, sealing.seal('second-factor', row, 'text'))).toBeNull();
  });

  it('with any bit of it changed does not open [V11.3.3] [V11.3.2]', () => {
    const sealed = sealing.seal('second-factor', 'row', 'JBSWY3DPEHPK3PXP');
    const [version, ...parts] = sealed.split('.');
    parts.forEach((part, place) => {
      const bytes = Buffer.from(part, 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const forged = [version, ...parts.with(place, changed.toString('base64url'))].join('.');
        expect(sealing.unseal('second-factor', 'row', forged)).toBeNull();
      }
    });
  });

  test.each(['', 'v1', 'v1...', 'v1.a.b.c', 'text', '{}', 'v1.AAAAAAAAAAAAAAAA.AAAA.AAAA'])(
    '%j was never sealed',
    (text) => {
      expect(sealing.unseal('second-factor', 'row', text)).toBeNull();
    },
  );

  it('with a shortened tag does not open [V11.3.3]', () => {
    const [version, iv, tag = '', body] = sealing.seal('second-factor', 'row', 'text').split('.');
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url');
    expect(sealing.unseal('second-factor', 'row', [version, iv, short, body].join('.'))).toBeNull();
  });

  it('says with which version of the keys it was made, and opens with no other [V11.2.2]', () => {
    const sealed = sealing.seal('kept-form', 'row', 'text');
    expect(sealed).toMatch(/^v1\./);
    expect(sealing.unseal('kept-form', 'row', sealed.replace('v1', 'v2'))).toBeNull();
  });

  it('with a browser’s key needs that very key', () => {
    const sealed = sealing.seal('kept-form', 'row', 'text', 'of the browser');
    expect(sealing.unseal('kept-form', 'row', sealed, 'of the browser')).toBe('text');
    expect(sealing.unseal('kept-form', 'row', sealed, 'of another')).toBeNull();
    expect(sealing.unseal('kept-form', 'row', sealed)).toBeNull();
  });

  it('never looks the same twice, and uses each of its starting values once [V11.3.2]', () => {
    const sealed = Array.from({ length: 2000 }, () => sealing.seal('kept-form', 'row', 'text'));
    expect(new Set(sealed.map((text) => text.split('.')[1])).size).toBe(2000);
  });
});

describe('the token of a link', () => {
  it('says what it was made for', () => {
    const id = randomUUID();
    expect(sealing.readLinkToken('invitation', sealing.linkToken('invitation', id, 3))).toEqual({ id, generation: 3 });
  });

  it('is good for no other purpose: only the diagonal of all pairs [V9.2.2] [V9.2.3]', () => {
    const id = randomUUID();
    for (const made of PURPOSES)
      for (const asked of PURPOSES) {
        const read = sealing.readLinkToken(asked, sealing.linkToken(made, id));
        expect(read, `${made} as ${asked}`).toEqual(made === asked ? { id, generation: 1 } : null);
      }
  });

  it('is good for no other thing and no other generation [V9.1.1]', () => {
    const [id, other] = [randomUUID(), randomUUID()];
    const [, , secret] = sealing.linkToken('invitation', id, 1).split('.');
    for (const forged of [`${other}.1.${secret}`, `${id}.2.${secret}`, `${id}.01.${secret}`, `${id}.1.${secret}=`])
      expect(sealing.readLinkToken('invitation', forged)).toBeNull();
  });

  it('with any character of it changed is none of ours [V9.1.1]', () => {
    const id = randomUUID();
    const token = sealing.linkToken('sign-in-link', id);
    for (let at = 0; at < token.length; at += 1) {
      const changed = token[at] === 'a' ? 'b' : 'a';
      const forged = token.slice(0, at) + changed + token.slice(at + 1);
      // The last character of 43 holds two bits that say nothing; a text is compared, so even they count.
      expect(sealing.readLinkToken('sign-in-link', forged), `at ${at}`).toBeNull();
    }
  });

  it('carries 256 bits that nobody can guess, and not an id alone [V11.5.1] [V11.2.3]', () => {
    const [, , secret = ''] = sealing.linkToken('invitation', randomUUID()).split('.');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  test.each(['', '..', 'a.b.c', `${'0'.repeat(36)}.1.${'A'.repeat(43)}`, 'x'.repeat(100_000)])(
    'is not %.40j',
    (text) => {
      expect(sealing.readLinkToken('invitation', text)).toBeNull();
    },
  );
});

it('a keyed hash for one purpose is not that for another [V9.2.4]', () => {
  expect(new Set(PURPOSES.map((purpose) => sealing.keyedHash(purpose, 'text'))).size).toBe(PURPOSES.length);
  expect(sealing.keyedHash('throttle', 'a')).not.toBe(sealing.keyedHash('throttle', 'b'));
});
