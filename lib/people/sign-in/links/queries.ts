import { visitorActor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import { canMailSignInLinks } from '@/lib/platform/env';
import { readLinkToken } from '@/lib/platform/sealing';
import { findAccount } from '../opening';

/** Whom this link would sign in now; null, whatever the reason, for one that opens nothing. Spends nothing. */
export async function getHolderOfLink(token: string): Promise<{ name: string } | null> {
  const link = readLinkToken('sign-in-link', token);
  if (!link) return null;
  return runQuery(visitorActor(), 'session.open', null, async ({ db }) => {
    const row = await db.signInLink.findFirst({
      where: { id: link.id, usedAt: null, expiresAt: { gt: currentInstant() } },
      select: { personId: true },
    });
    const account = row && (await findAccount(db, { personId: row.personId }));
    return account && { name: account.name };
  });
}

/** True where one-time links are sent, and reach only those who asked for them. */
export function areLinksSent(): boolean {
  return canMailSignInLinks();
}
