import { type Actor, visitorActor } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session-secret';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import { hasWorkedExamples } from '@/lib/platform/env';
import { notFound, type Result } from '@/lib/platform/result';
import { hashPassword, isOutdatedHash, isPassword } from '../passwords';
import { type Account, findAccount, type OpenedSession, storeSession } from './opening';
import { forgetFailures, isSpent, isWaiting, rememberFailure, type ThrottleKeys, throttleKeys } from './throttling';

function accountWith(email: string): Promise<Account | null> {
  return runQuery(visitorActor(), 'session.open', null, ({ db }) => findAccount(db, { email }));
}

/** True when this source has failed too often lately: then no password of its is worth the work of looking at it. */
function isSourceSpent(keys: ThrottleKeys): Promise<boolean> {
  return runQuery(visitorActor(), 'session.open', true, ({ db }) => isSpent(db, keys, currentInstant()));
}

export type SignIn = { email: string; password: string; source: string; browser: string };

/**
 * Opens a session for the person with this e-mail address and password and gives its secret; null, after the same
 * time and with the same record, when there is no such account, the password is wrong, or too many tries failed.
 */
export async function openSession({ email, password, source, browser }: SignIn): Promise<OpenedSession | null> {
  const keys = throttleKeys(email, source);
  const known = await accountWith(email);
  const stored = known?.passwordHash ?? null;
  const fits = !(await isSourceSpent(keys)) && (await isPassword(stored, password));
  const renewed = fits && stored && isOutdatedHash(stored) ? await hashPassword(password) : null;
  const result = await runCommand(visitorActor(), 'session.open', async ({ db, now, authorise }) => {
    authorise();
    const throttled = await isWaiting(db, keys, now);
    // Asked again: a new password or a second factor may have come while the old password was being looked at.
    const account = await findAccount(db, { email });
    if (throttled || !fits || !account || account.passwordHash !== stored) {
      if (!throttled) await rememberFailure(db, keys, now);
      return done(
        null,
        auditEvent('session.refused', 'account', keys.accountKey, {
          way: 'password',
          isThrottled: throttled,
        }),
      );
    }
    await forgetFailures(db, keys);
    if (renewed) await db.$executeRaw`SELECT renew_password_hash(${account.personId}::uuid, ${stored}, ${renewed})`;
    const opened = await storeSession(db, { account, way: 'password', hasProvenSecondFactor: false, browser, now });
    const { isPending } = opened;
    return done(opened, auditEvent('session.opened', 'person', account.personId, { way: 'password', isPending }));
  });
  return result.ok ? result.value : null;
}

/** Opens a session for one of the worked examples' people without a password. Only where the examples exist. */
export async function openExampleSession(email: string, browser = ''): Promise<OpenedSession | null> {
  if (!hasWorkedExamples()) return null;
  const account = await accountWith(email);
  if (!account?.isExample) return null;
  const result = await runCommand(visitorActor(), 'session.open', async ({ db, now, authorise }) => {
    authorise();
    // Whoever tries the worked examples has no telephone of theirs: the click stands for both factors.
    const opened = await storeSession(db, { account, way: 'example', hasProvenSecondFactor: true, browser, now });
    return done(opened, auditEvent('session.opened', 'person', account.personId, { way: 'example', isPending: false }));
  });
  return result.ok ? result.value : null;
}

/** Whom an invitation has just been taken up by, and what the session proved that they did it with. */
export type Newcomer = { personId: string; hasProvenSecondFactor: boolean; browser: string };

/** Opens a session for whoever has just taken up an invitation, in place of those that their new role has ended. */
export async function openAfterInvitation(newcomer: Newcomer): Promise<OpenedSession | null> {
  const { personId, hasProvenSecondFactor, browser } = newcomer;
  const result = await runCommand(visitorActor(), 'session.open', async ({ db, now, authorise }) => {
    authorise();
    const account = await findAccount(db, { personId });
    if (!account) return notFound();
    const opened = await storeSession(db, { account, way: 'invitation', hasProvenSecondFactor, browser, now });
    const { isPending } = opened;
    return done(opened, auditEvent('session.opened', 'person', personId, { way: 'invitation', isPending }));
  });
  return result.ok ? result.value : null;
}

/** Ends the session with this secret at once, everywhere. Not found when it had ended before. */
export function endSession(actor: Actor, secret: string): Promise<Result<void>> {
  return runCommand(actor, 'session.end', async ({ db, now, authorise }) => {
    authorise();
    const where = { secretHash: hashOfSecret(secret), endedAt: null };
    const session = await db.session.findFirst({ where, select: { id: true } });
    if (!session) return notFound();
    await db.session.updateMany({ where, data: { endedAt: now } });
    return done(undefined, auditEvent('session.ended', 'session', session.id, {}));
  });
}
