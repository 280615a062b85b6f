import { Secret, TOTP } from 'otpauth';
import { describe, expect, it, test } from 'vitest';
import { hashOfRecoveryCode, isRecoveryCode, newRecoveryCodes, newSecret, setupAddress, stepOfCode } from './codes';

/** The test secret of RFC 6238, appendix B, and the last six digits of its SHA-1 codes. */
const RFC_SECRET = Secret.fromUTF8('12345678901234567890').base32;

describe('a time-based code', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('of RFC 6238 at second %i is %s', (second, code) => {
    expect(stepOfCode(RFC_SECRET, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  const at = (iso: string) => new Date(iso);
  const codeAt = (iso: string) =>
    new TOTP({ secret: Secret.fromBase32(RFC_SECRET) }).generate({ timestamp: at(iso).getTime() });

  test.each([
    ['2026-11-22T10:00:00.000Z', '2026-11-22T09:59:30.000Z', true],
    ['2026-11-22T10:00:00.000Z', '2026-11-22T09:59:29.999Z', false],
    ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:59.999Z', true],
    ['2026-11-22T10:00:00.000Z', '2026-11-22T10:01:00.000Z', false],
    // Over the end of British Summer Time, and over the last leap second.
    ['2026-10-25T01:00:00.000Z', '2026-10-25T00:59:45.000Z', true],
    ['2017-01-01T00:00:00.000Z', '2016-12-31T23:59:59.999Z', true],
  ])('made at %s fits at %s: %s [V6.5.5]', (made, tried, fits) => {
    expect(stepOfCode(RFC_SECRET, codeAt(made), at(tried)) !== null).toBe(fits);
  });

  test.each(['', '12345', '1234567', 'abcdef', '２８７０８２', '-28708', '28 082', '1e5000'])('is never %j', (code) => {
    expect(stepOfCode(RFC_SECRET, code, new Date(59_000))).toBeNull();
  });

  it('has a secret of 160 random bits [V6.5.3] [V11.5.1]', () => {
    const secrets = Array.from({ length: 1000 }, newSecret);
    expect(new Set(secrets).size).toBe(1000);
    for (const secret of secrets) expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
  });

  it('is set up by an address that says whose it is', () => {
    const address = setupAddress(RFC_SECRET, 'ada@leeds.example');
    expect(address).toMatch(/^otpauth:\/\/totp\/Prepare%20for%20inspection:ada%40leeds\.example\?/);
    const { searchParams } = new URL(address);
    expect(Object.fromEntries(searchParams)).toMatchObject({ period: '30', digits: '6', secret: RFC_SECRET });
  });
});

describe('recovery codes', () => {
  it('are ten, of 120 bits each, in groups of four [V6.5.4]', () => {
    const codes = newRecoveryCodes();
    expect(codes).toHaveLength(10);
    for (const code of codes) expect(code).toMatch(/^(?:[A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
    const bits = Math.log2(32) * 24;
    expect(bits).toBeGreaterThanOrEqual(112);
  });

  it('have every letter as often as any other [V6.5.3]', () => {
    const letters = Array.from({ length: 500 }, () => newRecoveryCodes().join('').replaceAll('-', '')).join('');
    const counts = new Map<string, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(32);
    const expected = letters.length / 32;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // With 31 degrees of freedom, by chance beyond this less than once in a million.
    expect(chiSquare).toBeLessThan(85);
  });

  it('never come twice', () => {
    const codes = Array.from({ length: 1000 }, newRecoveryCodes).flat();
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are kept as SHA-256, with or without their hyphens [V6.5.2]', () => {
    const [code = ''] = newRecoveryCodes();
    expect(hashOfRecoveryCode(code)).toBe(hashOfRecoveryCode(code.replaceAll('-', '')));
    expect(hashOfRecoveryCode(code)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['ABCDEFGH2345ABCDEFGH2345', true],
    ['ABCDEFGH2345ABCDEFGH234', false],
    ['ABCDEFGH2345ABCDEFGH23456', false],
    ['ABCDEFGH2345ABCDEFGH2341', false],
    ['287082', false],
  ])('%s has their form: %s', (code, has) => {
    expect(isRecoveryCode(code)).toBe(has);
  });
});
