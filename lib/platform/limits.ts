const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How much one person, account or source may do within a window. Beyond it the next try is refused, never the account. */
export const LIMITS = {
  /** Wrong passwords, codes and recovery codes for one account. */
  failuresOfAccount: { most: 5, within: 15 * MINUTE },
  /** Wrong codes for one account in a day: what is left to a patient guesser who knows the password. */
  codesOfAccount: { most: 20, within: 24 * HOUR },
  /** The same from one source, which many people of one organisation may share. */
  failuresOfSource: { most: 50, within: 15 * MINUTE },
  /** One-time links asked for with one e-mail address. */
  signInLinks: { most: 3, within: 15 * MINUTE },
  /** Invitations that one person sends, resendings included; a whole table counts each of its rows. */
  invitations: { most: 300, within: HOUR },
  /** Files that one person sends. */
  uploads: { most: 200, within: HOUR },
  /** Exports of the trail by one person. */
  exports: { most: 30, within: HOUR },
  /** Documents that one person asks for. */
  documents: { most: 60, within: HOUR },
} as const;

export type Limit = (typeof LIMITS)[keyof typeof LIMITS];

/** The instant since which acts count against the limit. */
export function windowStart({ within }: Limit, now: Date): Date {
  return new Date(now.getTime() - within);
}

/** What is said to someone who has reached a limit. */
export function tooMany(what: string, { most, within }: Limit): string {
  const span = within === 24 * HOUR ? 'a day' : within === HOUR ? 'an hour' : `${within / MINUTE} minutes`;
  return `${what}: no more than ${most} in ${span}. Wait a little, then try again. Nothing you typed is lost.`;
}
