import { type Actor, visitorActor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { isMailDelivered } from '@/lib/platform/env';
import { LIMITS, windowStart } from '@/lib/platform/limits';
import type { Result } from '@/lib/platform/result';
import { readLinkToken } from '@/lib/platform/sealing';
import { findAccount, type OpenedSession, storeSession } from '../opening';
import { type ThrottleKeys, throttleKeys } from '../throttling';
import { endOfLink } from './rules';

/**
 * Has a one-time link sent to the account with this address. Succeeds in the same way when there is no such account and
 * when too many links were asked for, with this address or from this source.
 */
export function requestSignInLink(
  actor: Actor,
  { email, source }: { email: string; source: string },
): Promise<Result<void>> {
  return runCommand(actor, 'sign-in-link.request', async (context) => {
    const { db, now, authorise } = context;
    authorise();
    const keys = throttleKeys(`link:${email}`, `link:${source}`);
    const isThrottled = await isTooMany(context, keys);
    const event = auditEvent('sign-in-link.requested', 'account', keys.accountKey, { isThrottled });
    if (isThrottled) return done(undefined, event);
    await db.signInFailure.create({ data: { ...keys, at: now } });
    const account = await findAccount(db, { email });
    // From the outbox anybody could take the link of a real account: there only the examples' people, whom one click opens.
    if (!account || !(isMailDelivered() || account.isExample)) return done(undefined, event);
    const { id: signInLinkId } = await db.signInLink.create({
      data: { personId: account.personId, requestedAt: now, expiresAt: endOfLink(now) },
      select: { id: true },
    });
    return done(undefined, event, [job('mail-sign-in-link', { signInLinkId })]);
  });
}

/** Requests made at once are counted one after the other: otherwise as many pass the limit as there are connections. */
async function isTooMany({ db, now }: CommandContext, { accountKey, sourceKey }: ThrottleKeys): Promise<boolean> {
  for (const key of [sourceKey, accountKey])
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const { signInLinks, failuresOfSource } = LIMITS;
  const ofAccount = { accountKey, at: { gt: windowStart(signInLinks, now) } };
  const ofSource = { sourceKey, at: { gt: windowStart(failuresOfSource, now) } };
  if ((await db.signInFailure.count({ where: ofAccount })) >= signInLinks.most) return true;
  return (await db.signInFailure.count({ where: ofSource })) >= failuresOfSource.most;
}

/**
 * Opens a session for the person whom the link was sent to, once; it and every other link of theirs is spent then. Null,
 * with the same record, for a link that is unknown, over, spent, made for something else, or of a disabled account.
 */
export async function openLinkSession({
  token,
  browser,
}: {
  token: string;
  browser: string;
}): Promise<OpenedSession | null> {
  const link = readLinkToken('sign-in-link', token);
  // What was never a link of ours is no event either: otherwise anybody could fill the trail, which nothing empties.
  if (!link) return null;
  const result = await runCommand(visitorActor(), 'session.open', async ({ db, now, authorise }) => {
    authorise();
    const row = await db.signInLink.findFirst({ where: { id: link.id }, select: { personId: true } });
    const account = row && (await findAccount(db, { personId: row.personId }));
    const isSpent = account
      ? await db.signInLink.updateMany({
          where: { id: link.id, usedAt: null, expiresAt: { gt: now } },
          data: { usedAt: now },
        })
      : { count: 0 };
    if (!account || isSpent.count === 0) {
      const refused = { way: 'link', isThrottled: false };
      return done(null, auditEvent('session.refused', 'sign-in-link', link.id, refused));
    }
    await db.signInLink.updateMany({ where: { personId: account.personId, usedAt: null }, data: { usedAt: now } });
    const opened = await storeSession(db, { account, way: 'link', hasProvenSecondFactor: false, browser, now });
    const { isPending } = opened;
    return done(opened, auditEvent('session.opened', 'person', account.personId, { way: 'link', isPending }));
  });
  return result.ok ? result.value : null;
}
