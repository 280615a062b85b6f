import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { identityProviders } from '@/lib/platform/identity-providers';
import type { OwnIdentity } from './types';

/** The accounts at identity providers that the actor signs in with. */
export function listOwnIdentities(actor: Actor): Promise<OwnIdentity[]> {
  return runQuery(actor, 'account.read', [], async ({ db }) => {
    const identities = await db.identity.findMany({
      where: { personId: actor.personId },
      select: { issuer: true, subject: true, linkedAt: true },
      orderBy: { linkedAt: 'asc' },
    });
    return identities.map((identity) => ({ ...identity, providerName: nameOf(identity.issuer) }));
  });
}

function nameOf(issuer: string): string {
  return identityProviders().find((provider) => provider.issuer === issuer)?.name ?? new URL(issuer).host;
}
