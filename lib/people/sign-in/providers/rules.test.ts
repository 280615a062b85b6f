import { describe, expect, test } from 'vitest';
import { isRecent, MOST_SECONDS_AGO, provesSecondFactor, verifiedEmail } from './rules';
import { identityClaimsSchema } from './schema';

const claimsWith = (of: object) => identityClaimsSchema.parse({ iss: 'https://a.example', sub: 'one', ...of });

describe('the address that a provider vouches for', () => {
  const email = 'Sam@Trust.example';
  test.each([
    [{ email, email_verified: true }, false, 'sam@trust.example'],
    [{ email, email_verified: 'true' }, false, 'sam@trust.example'],
    [{ email, xms_edov: true }, false, 'sam@trust.example'],
    [{ email, xms_edov: '1' }, false, 'sam@trust.example'],
    [{ email, xms_edov: 1 }, false, 'sam@trust.example'],
    [{ email }, true, 'sam@trust.example'],
    [{ email }, false, null],
    [{ email, email_verified: false }, false, null],
    [{ email, email_verified: 'false' }, false, null],
    [{ email, email_verified: 'yes' }, false, null],
    [{ email, xms_edov: false }, false, null],
    [{ email, xms_edov: '0' }, false, null],
    // A provider that says it has not verified an address is believed, however far it is trusted.
    [{ email, email_verified: false }, true, null],
    [{ email, email_verified: false, xms_edov: true }, true, null],
    [{ email_verified: true }, true, null],
    [{ email: 'not an address', email_verified: true }, true, null],
    [{ email: ['a@b.example'], email_verified: true }, true, null],
  ])('of %j where trust is %s: %s', (of, trustsEmail, address) => {
    expect(verifiedEmail(claimsWith(of), { trustsEmail })).toBe(address);
  });
});

describe('a sign-in at a provider stands for a second factor [V6.8.4]', () => {
  test.each([
    ['amr', ['pwd', 'mfa'], true],
    ['amr', ['pwd', 'otp'], true],
    ['amr', ['fido'], true],
    ['amr', ['pwd'], false],
    ['amr', ['rsa', 'geo', 'rba', 'kba', 'sms', 'tel', 'pin', 'user', 'wia'], false],
    ['amr', [], false],
    ['amr', undefined, false],
    ['amr', 'mfa', false],
    ['always', undefined, true],
    ['never', ['mfa'], false],
  ] as const)('%s, %j: %s', (secondFactor, amr, proves) => {
    expect(provesSecondFactor(claimsWith({ amr }), { secondFactor })).toBe(proves);
  });
});

test.each([
  [0, true],
  [MOST_SECONDS_AGO, true],
  [MOST_SECONDS_AGO + 60, true],
  [MOST_SECONDS_AGO + 61, false],
])('a sign-in that was %i seconds ago counts: %s [V6.8.4]', (ago, counts) => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(isRecent(claimsWith({ auth_time: now.getTime() / 1000 - ago }), now)).toBe(counts);
});

test('a provider that does not say when it asked is taken at its word', () => {
  expect(isRecent(claimsWith({}), new Date())).toBe(true);
});
