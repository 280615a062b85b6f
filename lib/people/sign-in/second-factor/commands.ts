import { type Actor, SIGN_IN_WAYS } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session-secret';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { LIMITS, windowStart } from '@/lib/platform/limits';
import { notFound, type Result } from '@/lib/platform/result';
import { unseal } from '@/lib/platform/sealing';
import { findAccount, type OpenedSession, storeSession } from '../opening';
import { forgetFailures, isWaiting, rememberFailure, throttleKeys } from '../throttling';
import { hashOfRecoveryCode, isRecoveryCode, stepOfCode } from './codes';

export type CodeProof = 'code' | 'recovery-code';

/** What became of a code that somebody entered for their account. */
export type Trial = { by: CodeProof } | { by: null; isThrottled: boolean };

type Entered = { personId: string; code: string; source: string };

/**
 * Tries a code against the person's second factor and uses it up: each time-based code and each recovery code works
 * once, however many try it at the same moment. Failures are counted by account and by source; past a limit no code is
 * looked at.
 */
export function tryCode(db: Db, entered: Entered, now: Date): Promise<Trial> {
  return counted(db, entered, now, () => spend(db, entered, { not: null }, now));
}

/** The same for the first code of a secret that is not confirmed yet, which confirms it. */
export function tryFirstCode(db: Db, entered: Entered, now: Date): Promise<Trial> {
  return counted(db, entered, now, () => spend(db, entered, null, now));
}

async function counted(
  db: Db,
  { personId, source }: Entered,
  now: Date,
  tryOut: () => Promise<CodeProof | null>,
): Promise<Trial> {
  const keys = throttleKeys(`second-factor:${personId}`, source);
  const { accountKey } = keys;
  const inADay = { accountKey, at: { gt: windowStart(LIMITS.codesOfAccount, now) } };
  const isThrottled =
    (await isWaiting(db, keys, now)) || (await db.signInFailure.count({ where: inADay })) >= LIMITS.codesOfAccount.most;
  const by = isThrottled ? null : await tryOut();
  if (by) await forgetFailures(db, keys);
  else if (!isThrottled) await rememberFailure(db, keys, now);
  return by ? { by } : { by, isThrottled };
}

async function spend(
  db: Db,
  { personId, code }: Entered,
  confirmedAt: { not: null } | null,
  now: Date,
): Promise<CodeProof | null> {
  if (confirmedAt !== null && isRecoveryCode(code)) {
    const where = { personId, codeHash: hashOfRecoveryCode(code), usedAt: null };
    const { count } = await db.recoveryCode.updateMany({ where, data: { usedAt: now } });
    return count === 1 ? 'recovery-code' : null;
  }
  const factor = await db.secondFactor.findFirst({ where: { personId, confirmedAt } });
  const secret = factor && unseal('second-factor', personId, factor.sealedSecret);
  const step = secret ? stepOfCode(secret, code, now) : null;
  if (step === null) return null;
  const where = { personId, confirmedAt, lastStep: { lt: step } };
  const confirmed = confirmedAt === null ? { confirmedAt: now } : {};
  const { count } = await db.secondFactor.updateMany({ where, data: { lastStep: step, ...confirmed } });
  return count === 1 ? 'code' : null;
}

export type CodeEntry = { secret: string; code: string; source: string; browser: string };

/**
 * Turns the pending session with this secret into a real one with a secret of its own, when the code fits. Null, with
 * the same record, for a wrong code, a used one and too many tries; not found when the session is over, was never
 * pending, or its account is disabled.
 */
export function proveSecondFactor(actor: Actor, entry: CodeEntry): Promise<Result<OpenedSession | null>> {
  const { secret, code, source, browser } = entry;
  return runCommand(actor, 'second-factor.prove', async ({ db, now, authorise }) => {
    authorise();
    const where = { secretHash: hashOfSecret(secret), isPending: true, endedAt: null, expiresAt: { gt: now } };
    const pending = await db.session.findFirst({ where, select: { personId: true, way: true } });
    const account = pending && (await findAccount(db, { personId: pending.personId }));
    if (!account) return notFound();
    const { personId } = account;
    const trial = await tryCode(db, { personId, code, source }, now);
    if (!trial.by) {
      const { isThrottled } = trial;
      return done(null, auditEvent('second-factor.refused', 'person', personId, { isThrottled }));
    }
    const { count } = await db.session.updateMany({ where, data: { endedAt: now } });
    if (count !== 1) return notFound();
    const way = memberOf(SIGN_IN_WAYS, pending.way);
    const opened = await storeSession(db, { account, way, hasProvenSecondFactor: true, browser, now });
    return done(opened, auditEvent('second-factor.proven', 'person', personId, { by: trial.by }));
  });
}
