import type { SignInWay } from '@/lib/access/actor';

/** Where somebody acts on their own account from: their session, and what the request says of its origin. */
export type OwnVisit = {
  sessionId: string;
  email: string;
  source: string;
  browser: string;
  /** Names that a password of theirs must not lean on: their own, their areas' and their partners'. */
  names: readonly string[];
  /** True when one of their areas lets in only those with a second factor. */
  isSecondFactorRequired: boolean;
};

/** What somebody has set for their own account. */
export type OwnSettings = { newsByMail: boolean; hasPassword: boolean; hasSecondFactor: boolean };

/** A browser in which somebody is signed in. */
export type OwnSession = {
  id: string;
  browser: string;
  way: SignInWay;
  openedAt: Date;
  lastSeenAt: Date;
};
