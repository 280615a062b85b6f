import { type Actor, SIGN_IN_WAYS } from '@/lib/access/actor';
import { SESSION_IDLE_MINUTES } from '@/lib/access/session-secret';
import { runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { isFreshLink } from './rules';
import type { OwnSession, OwnSettings } from './types';

const nothingSet: OwnSettings = { newsByMail: false, hasPassword: false, hasSecondFactor: false };

/** What the actor has set for their own account. */
export function getOwnSettings(actor: Actor): Promise<OwnSettings> {
  return runQuery(actor, 'account.read', nothingSet, ({ db }) => ownSettings(db));
}

/** The same, within somebody else's transaction. */
export async function ownSettings(db: Db): Promise<OwnSettings> {
  const [row] = await db.$queryRaw<{ news_by_mail: boolean; has_password: boolean; has_second_factor: boolean }[]>`
    SELECT * FROM own_settings()`;
  if (!row) return nothingSet;
  return { newsByMail: row.news_by_mail, hasPassword: row.has_password, hasSecondFactor: row.has_second_factor };
}

/** The browsers in which the actor is signed in, the one used last first. */
export function listOwnSessions(actor: Actor): Promise<OwnSession[]> {
  return runQuery(actor, 'account.read', [], async ({ db }) => {
    const now = currentInstant();
    const rows = await db.session.findMany({
      where: {
        ...{ personId: actor.personId, endedAt: null, isPending: false, expiresAt: { gt: now } },
        lastSeenAt: { gt: new Date(now.getTime() - SESSION_IDLE_MINUTES * 60_000) },
      },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
      select: { id: true, browser: true, way: true, openedAt: true, lastSeenAt: true },
    });
    return rows.map((row) => ({ ...row, way: memberOf(SIGN_IN_WAYS, row.way) }));
  });
}

/** The hash of the password of whomever the transaction works for; null when they have none. */
export async function ownPasswordHash(db: Db): Promise<string | null> {
  const [row] = await db.$queryRaw<{ hash: string | null }[]>`SELECT own_password_hash() AS hash`;
  return row?.hash ?? null;
}

/** True when a new password needs the present one: there is one, and no link in an e-mail has just let the actor in. */
export function asksCurrentPassword(actor: Actor, sessionId: string): Promise<boolean> {
  return runQuery(actor, 'account.read', true, async ({ db }) => {
    const { hasPassword } = await ownSettings(db);
    const session = await db.session.findFirst({ where: { id: sessionId, personId: actor.personId } });
    return hasPassword && !(session && isFreshLink(session, currentInstant()));
  });
}
