import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { unseal } from '@/lib/platform/sealing';
import type { SecondFactorState } from './types';

/**
 * Where the actor stands with their own second factor; null for an actor who has no account at all. A secret that no
 * longer opens counts as none.
 */
export function getSecondFactor(actor: Actor): Promise<SecondFactorState | null> {
  return runQuery(actor, 'account.read', null, async ({ db }): Promise<SecondFactorState> => {
    const { personId } = actor;
    const factor = await db.secondFactor.findUnique({ where: { personId } });
    if (!factor) return { step: 'none' };
    if (factor.confirmedAt) {
      return { step: 'set', recoveryCodesLeft: await db.recoveryCode.count({ where: { personId, usedAt: null } }) };
    }
    const secret = unseal('second-factor', personId, factor.sealedSecret);
    return secret ? { step: 'begun', secret } : { step: 'none' };
  });
}
