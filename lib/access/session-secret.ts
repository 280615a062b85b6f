import { createHash, randomBytes } from 'node:crypto';

/** A session ends after this long without a request, and at the latest this long after it was opened. */
export const SESSION_IDLE_MINUTES = 60;
export const SESSION_HOURS = 12;

/** A new session's secret of 256 random bits, which only the browser keeps, and the hash of it that is stored. */
export function newSessionSecret(): { secret: string; secretHash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, secretHash: hashOfSecret(secret) };
}

/** What is stored of a session's secret. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The sign-in cookie's name and reach: bound to this host alone wherever the site is served over https. */
export function sessionCookie(siteUrl: string) {
  const secure = siteUrl.startsWith('https:');
  const name = `${secure ? '__Host-' : ''}next-auth.session-token`;
  return { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } } as const;
}
