import type { SignInWay } from '@/lib/access/actor';
import { newSessionSecret, SESSION_HOURS } from '@/lib/access/session-secret';
import type { Db } from '@/lib/platform/db';

/** What an account has that decides about signing in, asked of the function account_for_sign_in. */
export type Account = {
  personId: string;
  name: string;
  email: string;
  passwordHash: string | null;
  isExample: boolean;
  hasSecondFactor: boolean;
};

/** How long someone who has shown the first factor may take to show the second. */
export const PENDING_MINUTES = 10;

/** The account with this address, or with this id; null when there is none that may sign in. Only at the door. */
export async function findAccount(db: Db, by: { email?: string; personId?: string }): Promise<Account | null> {
  const rows = await db.$queryRaw<
    {
      person_id: string;
      person_name: string;
      email: string;
      password_hash: string | null;
      is_example: boolean;
      has_second_factor: boolean;
    }[]
  >`SELECT * FROM account_for_sign_in(${by.email ?? null}, ${by.personId ?? null}::uuid)`;
  const row = rows[0];
  if (!row) return null;
  return {
    personId: row.person_id,
    name: row.person_name,
    email: row.email,
    passwordHash: row.password_hash,
    isExample: row.is_example,
    hasSecondFactor: row.has_second_factor,
  };
}

export type Opening = {
  account: Pick<Account, 'personId' | 'hasSecondFactor'>;
  way: SignInWay;
  /** True when the way itself proves a second factor: an identity provider that says so, or a code just entered. */
  hasProvenSecondFactor: boolean;
  /** The browser's own name for itself, shown to the person among their sessions. */
  browser: string;
  now: Date;
};

export type OpenedSession = { secret: string; isPending: boolean };

/**
 * Stores a new session and gives its secret, which only the browser keeps. Where the account has a second factor that
 * the way has not proven, the session is pending: it opens nothing but the page that asks for the code.
 */
export async function storeSession(db: Db, opening: Opening): Promise<OpenedSession> {
  const { account, way, hasProvenSecondFactor, browser, now } = opening;
  const { secret, secretHash } = newSessionSecret();
  const isPending = account.hasSecondFactor && !hasProvenSecondFactor;
  const lasts = isPending ? PENDING_MINUTES * 60_000 : SESSION_HOURS * 3_600_000;
  await db.session.create({
    data: {
      ...{ secretHash, personId: account.personId, way, isPending, browser, openedAt: now, lastSeenAt: now },
      secondFactorAt: hasProvenSecondFactor ? now : null,
      expiresAt: new Date(now.getTime() + lasts),
    },
  });
  return { secret, isPending };
}
