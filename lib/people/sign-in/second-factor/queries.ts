import { visitorActor } from '@/lib/access/actor';
import { sessionSecret } from '@/lib/access/session';
import { hashOfSecret } from '@/lib/access/session-secret';
import { runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';

/** True when the session with this secret waits for its second factor and is not over. */
export function isSessionPending(secret: string): Promise<boolean> {
  const where = {
    secretHash: hashOfSecret(secret),
    isPending: true,
    endedAt: null,
    expiresAt: { gt: currentInstant() },
  };
  return runQuery(
    visitorActor(),
    'second-factor.prove',
    false,
    async ({ db }) => (await db.session.count({ where })) > 0,
  );
}

/** True when this browser has begun a sign-in whose second factor is still to come. */
export async function isCodeOwed(): Promise<boolean> {
  const secret = await sessionSecret();
  return secret !== null && isSessionPending(secret);
}
