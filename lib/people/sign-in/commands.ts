import { createHmac } from 'node:crypto';
import { type Actor, visitorActor } from '@/lib/access/actor';
import { hashOfSecret, newSessionSecret, SESSION_HOURS } from '@/lib/access/session';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import type { Db } from '@/lib/platform/db';
import { env, hasWorkedExamples } from '@/lib/platform/env';
import { notFound, type Result } from '@/lib/platform/result';
import { isPassword } from '../passwords';
import { isThrottled, THROTTLE } from './rules';

type Account = { personId: string; passwordHash: string | null; isExample: boolean };

/** Who signs in, from where; kept only as keyed hashes. */
function throttleKeys(email: string, source: string) {
  const key = (text: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('hex');
  return { accountKey: key(`account:${email.toLowerCase()}`), sourceKey: key(`source:${source}`) };
}

function findAccount(email: string): Promise<Account | null> {
  return runQuery(visitorActor(), 'session.open', null, async ({ db }) => {
    const rows = await db.$queryRaw<{ person_id: string; password_hash: string | null; is_example: boolean }[]>`
      SELECT * FROM account_for_sign_in(${email})`;
    const row = rows[0];
    return row ? { personId: row.person_id, passwordHash: row.password_hash, isExample: row.is_example } : null;
  });
}

export type SignIn = { email: string; password: string; source: string };

/**
 * Opens a session for the person with this e-mail address and password and gives its secret; null, after the same
 * time and with the same record, when there is no such account, the password is wrong, or too many tries failed.
 */
export async function openSession({ email, password, source }: SignIn): Promise<string | null> {
  const keys = throttleKeys(email, source);
  const account = await findAccount(email);
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
      return done(null, auditEvent('session.refused', 'account', keys.accountKey, { isThrottled: throttled }));
    }
    await db.signInFailure.deleteMany({ where: { accountKey: keys.accountKey } });
    return done(
      await storeSession(db, account.personId, now),
      auditEvent('session.opened', 'person', account.personId, { way: 'password' }),
    );
  });
  return result.ok ? result.value : null;
}

/** Opens a session for one of the worked examples' people without a password. Only where the examples exist. */
export async function openExampleSession(email: string): Promise<string | null> {
  if (!hasWorkedExamples()) return null;
  const account = await findAccount(email);
  if (!account?.isExample) return null;
  const result = await runCommand(visitorActor(), 'session.open', async ({ db, now, authorise }) => {
    authorise();
    const secret = await storeSession(db, account.personId, now);
    return done(secret, auditEvent('session.opened', 'person', account.personId, { way: 'example' }));
  });
  return result.ok ? result.value : null;
}

async function storeSession(db: Db, personId: string, now: Date) {
  const { secret, secretHash } = newSessionSecret();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await db.session.create({ data: { secretHash, personId, openedAt: now, lastSeenAt: now, expiresAt } });
  return secret;
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
