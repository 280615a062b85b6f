import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import type { Db } from '@/lib/platform/db';
import { invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { hashPassword, isPassword, passwordFault } from '../../passwords';
import { forgetFailures, isWaiting, rememberFailure, throttleKeys } from '../../sign-in/throttling';
import { endSessions } from '../commands';
import { ownPasswordHash } from '../queries';
import { isFresh, isFreshLink, SIGN_IN_ANEW } from '../rules';
import type { OwnVisit } from '../types';

export type PasswordChange = { currentPassword?: string; newPassword: string; visit: OwnVisit };

/**
 * Gives the actor a new password and ends their every other session. The present one is asked for, except where there is
 * none or a link in an e-mail has just let them in. Null when it does not fit or too many tries failed, which counts
 * like a failed sign-in; invalid when the new one is too easy, which is said before anything is counted.
 */
export async function changePassword(actor: Actor, change: PasswordChange): Promise<Result<true | null>> {
  const { currentPassword = '', newPassword, visit } = change;
  const fault = await passwordFault(newPassword, [...visit.names, visit.email, actor.name]);
  if (fault) return invalid({ newPassword: [fault] });
  const stored = await runQuery(actor, 'account.read', null, ({ db }) => ownPasswordHash(db));
  const fits = stored !== null && currentPassword !== '' && (await isPassword(stored, currentPassword));
  const newHash = await hashPassword(newPassword);
  return runCommand(actor, 'account.change-password', async ({ db, now, authorise }) => {
    authorise();
    const session = await db.session.findFirst({ where: { id: visit.sessionId, personId: actor.personId } });
    if (!session) return notFound();
    if (stored === null && !isFresh(session, now)) return rule(SIGN_IN_ANEW);
    if (stored !== null && (currentPassword !== '' || !isFreshLink(session, now))) {
      const refusal = await refusalOf(db, visit, fits, now);
      if (refusal) return done(null, auditEvent('account.proof-refused', 'person', actor.personId, refusal));
    }
    await db.$executeRaw`SELECT set_own_password(${newHash})`;
    const sessionsEnded = await endSessions(db, actor.personId, visit.sessionId);
    return done(true, auditEvent('account.password-changed', 'person', actor.personId, { sessionsEnded }));
  });
}

/**
 * Counts a try of the current password like a try to sign in: null when it fits, otherwise whether it was looked at.
 * With too many failures behind it even the right one is refused.
 */
export async function refusalOf(
  db: Db,
  { email, source }: Pick<OwnVisit, 'email' | 'source'>,
  fits: boolean,
  now: Date,
): Promise<{ isThrottled: boolean } | null> {
  const keys = throttleKeys(email, source);
  const isThrottled = await isWaiting(db, keys, now);
  if (!isThrottled && fits) {
    await forgetFailures(db, keys);
    return null;
  }
  if (!isThrottled) await rememberFailure(db, keys, now);
  return { isThrottled };
}
