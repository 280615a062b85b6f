import { describe, expect, it, test } from 'vitest';
import { isSafeAddress, readIdentityProviders } from './identity-providers';

const good = {
  code: 'entra',
  name: 'Leeds City Council',
  issuer: 'https://login.example/tenant/v2.0',
  clientId: 'a client',
  clientSecret: 'sesame-4711',
};

const read = (...providers: unknown[]) => readIdentityProviders(JSON.stringify(providers));

describe('the settings of identity providers', () => {
  it('are none where there are none', () => {
    for (const text of ['', '[]']) expect(readIdentityProviders(text)).toEqual({ providers: [], faults: [] });
  });

  it('are taken with what is usual for whatever is left out', () => {
    expect(read(good).providers).toEqual([
      { ...good, signs: 'RS256', trustsEmail: false, secondFactor: 'amr', leadsThrough: [] },
    ]);
  });

  test.each([
    ['no JSON', '{"code":', 'OIDC_PROVIDERS is not JSON: look for a missing quotation mark or comma.'],
    ['no list', JSON.stringify(good), 'OIDC_PROVIDERS must be a list in square brackets.'],
    [
      'a code in capitals',
      { code: 'Entra' },
      'OIDC_PROVIDERS, entry 1, code must be small letters, digits and hyphens, beginning with a letter.',
    ],
    ['a code of our own', { code: 'password' }, 'OIDC_PROVIDERS, entry 1, code is taken: choose another.'],
    ['no name', { name: ' ' }, 'OIDC_PROVIDERS, entry 1, name needs a name.'],
    [
      'an issuer without TLS',
      { issuer: 'http://login.example' },
      'OIDC_PROVIDERS, entry 1, issuer must be an address that begins with https://.',
    ],
    [
      'an issuer with a question',
      { issuer: 'https://login.example?a' },
      'OIDC_PROVIDERS, entry 1, issuer must have no ? and no #: give the issuer, not the address of its configuration.',
    ],
    ['no issuer', { issuer: undefined }, 'OIDC_PROVIDERS, entry 1, issuer needs an address.'],
    ['no secret', { clientSecret: '' }, 'OIDC_PROVIDERS, entry 1, clientSecret needs the client secret.'],
    ['an unsigned token', { signs: 'none' }, 'OIDC_PROVIDERS, entry 1, signs must be RS256, PS256, ES256 or EdDSA.'],
    ['a shared key', { signs: 'HS256' }, 'OIDC_PROVIDERS, entry 1, signs must be RS256, PS256, ES256 or EdDSA.'],
    ['a word for true', { trustsEmail: 'yes' }, 'OIDC_PROVIDERS, entry 1, trustsEmail must be true or false.'],
    [
      'a path for an origin',
      { leadsThrough: ['https://a.example/x'] },
      'OIDC_PROVIDERS, entry 1, leadsThrough.0 must be an origin.',
    ],
    ['a misspelt setting', { clientID: 'a' }, 'OIDC_PROVIDERS, entry 1: does not know clientID.'],
  ])('with %s are refused in a sentence', (_what, change, sentence) => {
    const text = typeof change === 'string' ? change : JSON.stringify([{ ...good, ...change }]);
    expect(readIdentityProviders(text)).toEqual({ providers: null, faults: [sentence] });
  });

  it('name nobody twice: an answer of one must never be taken for the other’s [V10.2.2]', () => {
    const other = { ...good, code: 'other', name: 'Other', issuer: 'https://other.example' };
    expect(read(good, other).providers).toHaveLength(2);
    for (const field of ['code', 'name', 'issuer'] as const)
      expect(read(good, { ...other, [field]: good[field] }).faults).toEqual([
        `OIDC_PROVIDERS, entry 2, ${field} stands in the list twice.`,
      ]);
  });

  it('are never repeated in what is said about them: some are secret', () => {
    const { faults } = read({
      ...good,
      code: good.clientSecret,
      name: 4,
      issuer: good.clientSecret,
      signs: good.clientSecret,
    });
    expect(faults?.length).toBeGreaterThan(2);
    expect(faults?.join()).not.toContain(good.clientSecret);
  });
});

test.each([
  ['https://login.example', true],
  ['http://127.0.0.1:8080/x', true],
  ['http://localhost:8080', true],
  ['http://[::1]:8080', true],
  ['http://login.example', false],
  ['http://127.0.0.1.example', false],
  ['https://name:secret@login.example', false],
  ['javascript:alert(1)', false],
  ['login.example', false],
  ['', false],
])('the address %s is safe to sign in at: %s', (address, isSafe) => {
  expect(isSafeAddress(address)).toBe(isSafe);
});
