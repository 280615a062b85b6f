import type { IdentityProvider } from '@/lib/platform/identity-providers';
import type { IdentityClaims } from './schema';

/** Ways of proving who one is that are more than a password, as RFC 8176 and the large providers name them. */
const STRONG = new Set([
  'mfa',
  'otp',
  'hwk',
  'swk',
  'sc',
  'fpt',
  'face',
  'iris',
  'retina',
  'vbm',
  'pop',
  'fido',
  'phr',
  'phrh',
  'ngcmfa',
]);

/** How long ago the provider may have asked for the sign-in itself, in seconds: as long as a session of ours lasts. */
export const MOST_SECONDS_AGO = 12 * 3600;

/**
 * The e-mail address that the provider vouches for, in lower case; null when it vouches for none. `xms_edov` is what
 * Entra says instead of `email_verified`; `trustsEmail` is for a provider that administers the addresses itself.
 */
export function verifiedEmail(claims: IdentityClaims, provider: Pick<IdentityProvider, 'trustsEmail'>): string | null {
  const says = (claim: unknown) => claim === true || claim === 'true' || claim === 1 || claim === '1';
  const isVerified =
    claims.email_verified === undefined
      ? says(claims.xms_edov) || provider.trustsEmail
      : claims.email_verified === true || claims.email_verified === 'true';
  return claims.email && isVerified ? claims.email.toLowerCase() : null;
}

/** True when the sign-in at the provider stands for a second factor as well. */
export function provesSecondFactor(claims: IdentityClaims, provider: Pick<IdentityProvider, 'secondFactor'>): boolean {
  if (provider.secondFactor === 'always') return true;
  if (provider.secondFactor === 'never') return false;
  return (claims.amr ?? []).some((method) => STRONG.has(method));
}

/** True unless the provider says that it asked for the sign-in longer ago than we allow, with a minute's grace. */
export function isRecent(claims: IdentityClaims, now: Date): boolean {
  return claims.auth_time === undefined || now.getTime() / 1000 - claims.auth_time <= MOST_SECONDS_AGO + 60;
}
