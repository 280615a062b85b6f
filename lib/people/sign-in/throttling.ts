import type { Db } from '@/lib/platform/db';
import { LIMITS, windowStart } from '@/lib/platform/limits';
import { keyedHash } from '@/lib/platform/sealing';
import { isThrottled } from './rules';

/** Who tries, from where; kept only as keyed hashes. */
export type ThrottleKeys = { accountKey: string; sourceKey: string };

/** The keys of tries at an account (an e-mail address, in any case) or at something else that is named so, from a source. */
export function throttleKeys(account: string, source: string): ThrottleKeys {
  return {
    accountKey: keyedHash('throttle', `account:${account.toLowerCase()}`),
    sourceKey: keyedHash('throttle', `source:${source}`),
  };
}

/** True when a source has failed too often lately, whatever account it tried. Counts without waiting for other tries. */
export async function isSpent(db: Db, { sourceKey }: ThrottleKeys, now: Date): Promise<boolean> {
  const { failuresOfSource } = LIMITS;
  const at = { gt: windowStart(failuresOfSource, now) };
  return (await db.signInFailure.count({ where: { sourceKey, at } })) >= failuresOfSource.most;
}

/**
 * True when too many tries failed lately, so that the next is refused without looking at it. Until the transaction ends,
 * tries at the same account wait for each other: otherwise as many pass the limit as there are connections.
 */
export async function isWaiting(db: Db, { accountKey, sourceKey }: ThrottleKeys, now: Date): Promise<boolean> {
  for (const key of [sourceKey, accountKey])
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const since = (limit: (typeof LIMITS)['failuresOfAccount' | 'failuresOfSource']) => ({ gt: windowStart(limit, now) });
  const ofAccount = await db.signInFailure.count({ where: { accountKey, at: since(LIMITS.failuresOfAccount) } });
  const ofSource = await db.signInFailure.count({ where: { sourceKey, at: since(LIMITS.failuresOfSource) } });
  return isThrottled({ ofAccount, ofSource });
}

/** Counts one failed try. */
export async function rememberFailure(db: Db, keys: ThrottleKeys, now: Date): Promise<void> {
  await db.signInFailure.create({ data: { ...keys, at: now } });
}

/** Forgets the account's failures, once its holder got in. */
export async function forgetFailures(db: Db, { accountKey }: ThrottleKeys): Promise<void> {
  await db.signInFailure.deleteMany({ where: { accountKey } });
}
