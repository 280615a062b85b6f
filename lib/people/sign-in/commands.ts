import { createHmac } from 'node:crypto';
import { type Actor, visitorActor } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { env, hasWorkedExamples } from '@/lib/platform/env';
import { notFound, type Result } from '@/lib/platform/result';
import { isPassword } from '../passwords';
import { type Account, findAccount, type OpenedSession, storeSession } from './opening';
import { isThrottled, THROTTLE } from './rules';

/** Who signs in, from where; kept only as keyed hashes. */
function throttleKeys(email: string, source: string) {
  const key = (text: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('hex');
  return { accountKey: key(`account:${email.toLowerCase()}`), sourceKey: key(`source:${source}`) };
}

function accountWith(email: string): Promise<Account | null> {
  return runQuery(visitorActor(), 'session.open', null, ({ db }) => findAccount(db, { email }));
}

export type SignIn = { email: string; password: string; source: string; browser: string };

/**
 * Opens a session for the person with this e-mail address and password and gives its secret; null, after the same
 * time and with the same record, when there is no such account, the password is wrong, or too many tries failed.
 */
export async function openSession({ email, password, source, browser }: SignIn): Promise<OpenedSession | null> {
  const keys = throttleKeys(email, source);
  const account = await accountWith(email);
  const fits = await isPassword(account?.passwordHash ?? null, password);
  const result = await runCommand(visitorActor(), 'session.open', async ({ db, now, authorise }) => {
    authorise();
    // Tries made at once are counted one after the other: otherwise as many pass the limit as there are connections.
    for (const key of [keys.sourceKey, keys.accountKey])
      await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const since = { gt: new Date(now.getTime() - THROTTLE.windowMinutes * 60_000) };
    const ofAccount = await db.signInFailure.count({ where: { accountKey: keys.accountKey, at: since } });
    const ofSource = await db.signInFailure.count({ where: { sourceKey: keys.sourceKey, at: since } });
    const throttled = isThrottled({ ofAccount, ofSource });
    if (throttled || !fits || !account) {
      if (!throttled) await db.signInFailure.create({ data: { ...keys, at: now } });
      return done(
        null,
        auditEvent('session.refused', 'account', keys.accountKey, {
          way: 'password',
          isThrottled: throttled,
        }),
      );
    }
    await db.signInFailure.deleteMany({ where: { accountKey: keys.accountKey } });
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
