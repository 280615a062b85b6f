import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { canMailSignInLinks } from '@/lib/platform/env';
import { identityProviders } from '@/lib/platform/identity-providers';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { ownSettings } from '../queries';

type Known = { issuer: string; subject: string };

/**
 * Removes an account at an identity provider from the actor's own: it signs nobody in here any more, until somebody with
 * the actor's verified address does so for the first time. A rule where no other way in would be left. Another person's
 * is not found.
 */
export function unlinkIdentity(actor: Actor, { issuer, subject }: Known): Promise<Result<void>> {
  return runCommand(actor, 'account.unlink-identity', async ({ db, authorise }) => {
    authorise();
    const { hasPassword } = await ownSettings(db);
    const { personId } = actor;
    const { count } = await db.identity.deleteMany({ where: { issuer, subject, personId } });
    if (count === 0) return notFound();
    if (!hasPassword && !canMailSignInLinks())
      return rule('Choose a password first: otherwise you could not sign in any more.');
    const provider = identityProviders().find((one) => one.issuer === issuer)?.code ?? 'unknown';
    return done(undefined, auditEvent('identity.unlinked', 'person', personId, { provider }));
  });
}
