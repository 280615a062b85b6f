import { THROTTLE } from '../sign-in/rules';

const FRESH_MINUTES = 10;

/** True for a session that was opened a moment ago: the way in that opened it is proof enough of who is here. */
export function isFresh(session: { openedAt: Date }, now: Date): boolean {
  return now.getTime() - session.openedAt.getTime() < FRESH_MINUTES * 60_000;
}

/** True for a session that a link in an e-mail has opened a moment ago: its holder has forgotten the password. */
export function isFreshLink(session: { way: string; openedAt: Date }, now: Date): boolean {
  return session.way === 'link' && isFresh(session, now);
}

/** What whoever has no password is asked for before they choose one or set a second factor up. */
export const SIGN_IN_ANEW = `You have no password here yet, so this needs a sign-in of the last ${FRESH_MINUTES} minutes. Sign out, sign in again, and come back.`;

/** The one answer to a current password that does not fit and to too many tries. */
export const CURRENT_PASSWORD_REFUSED = `This is not your current password. After ${THROTTLE.perAccount} tries, wait ${THROTTLE.windowMinutes} minutes`;
