import { visitorActor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import type { IdentityProvider } from '@/lib/platform/identity-providers';
import { changed, notFound } from '@/lib/platform/result';
import { acceptInvitation } from '../../invitations/commands';
import { listOpenInvitationsFor } from '../../invitations/queries';
import { findAccount, type OpenedSession, storeSession } from '../opening';
import { isRecent, provesSecondFactor, verifiedEmail } from './rules';
import type { IdentityClaims } from './schema';

type Answer = { provider: IdentityProvider; claims: IdentityClaims; browser: string };

/**
 * Opens a session for the person whom the provider's checked claims name: whoever signed in with this issuer and subject
 * before; otherwise the account with the address that the provider vouches for, or a new one where that address is
 * invited. Null, with the same record, for everybody else: nobody makes an account by signing in.
 */
export async function openProviderSession({ provider, claims, browser }: Answer): Promise<OpenedSession | null> {
  const personId = isRecent(claims, currentInstant()) ? await personBehind(provider, claims) : null;
  if (!personId) return refuseProviderAnswer(provider.code);
  const hasProvenSecondFactor = provesSecondFactor(claims, provider);
  const result = await runCommand(visitorActor(), 'session.open', async ({ db, now, authorise }) => {
    authorise();
    const account = await findAccount(db, { personId });
    if (!account) return done(null, refusal(provider.code));
    const opened = await storeSession(db, { account, way: 'provider', hasProvenSecondFactor, browser, now });
    const { isPending } = opened;
    return done(opened, auditEvent('session.opened', 'person', personId, { way: 'provider', isPending }));
  });
  return result.ok ? result.value : null;
}

/** Records that an answer of the provider was not taken. Gives null. */
export async function refuseProviderAnswer(providerCode: string): Promise<null> {
  await runCommand(visitorActor(), 'session.open', async ({ authorise }) => {
    authorise();
    return done(undefined, refusal(providerCode));
  });
  return null;
}

function refusal(providerCode: string) {
  return auditEvent('session.refused', 'provider', providerCode, { way: 'provider', isThrottled: false });
}

async function personBehind(provider: IdentityProvider, claims: IdentityClaims): Promise<string | null> {
  const known = await personOfIdentity(claims);
  if (known) return known;
  const email = verifiedEmail(claims, provider);
  if (!email) return null;
  const account = await runQuery(visitorActor(), 'session.open', null, ({ db }) => findAccount(db, { email }));
  const isReady = account !== null || (await takeUpInvitations(email));
  return isReady ? linkIdentity(provider, claims, email) : null;
}

function personOfIdentity({ iss, sub }: IdentityClaims): Promise<string | null> {
  return runQuery(visitorActor(), 'session.open', null, async ({ db }) => {
    const identity = await db.identity.findFirst({ where: { issuer: iss, subject: sub }, select: { personId: true } });
    return identity?.personId ?? null;
  });
}

/** Takes up every invitation that waits for this address; true when there now is an account. */
async function takeUpInvitations(email: string): Promise<boolean> {
  let personId: string | null = null;
  for (const invitation of await listOpenInvitationsFor(email)) {
    const { name } = invitation;
    const accepted = await acceptInvitation(invitation, personId ? { personId, name } : { name, passwordHash: null });
    if (accepted.ok) personId = accepted.value.personId;
  }
  return personId !== null;
}

/**
 * Remembers that this issuer's subject is the account with this address; gives its holder. Null when there is no such
 * account, or when it is joined to another identity already: an address may have passed to somebody new, and another
 * provider's word alone must not open what the first one guards. Of first sign-ins made at once, one links for all.
 */
async function linkIdentity(provider: IdentityProvider, claims: IdentityClaims, email: string): Promise<string | null> {
  const result = await runCommand(visitorActor(), 'session.open', async ({ db, now, authorise }) => {
    authorise();
    const account = await findAccount(db, { email });
    if (!account) return notFound();
    const { personId } = account;
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`identity:${personId}`}, 0))`;
    if (await db.identity.findFirst({ where: { personId }, select: { subject: true } })) return changed();
    await db.identity.create({ data: { issuer: claims.iss, subject: claims.sub, personId, linkedAt: now } });
    return done(personId, auditEvent('identity.linked', 'person', personId, { provider: provider.code }));
  });
  return result.ok ? result.value : personOfIdentity(claims);
}
