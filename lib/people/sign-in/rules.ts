import { ROLES, type Role } from '@/lib/access/permissions';
import { LIMITS } from '@/lib/platform/limits';

/** Sign-in waits after this many failures within the window, for one account and for one source. */
export const THROTTLE = {
  windowMinutes: LIMITS.failuresOfAccount.within / 60_000,
  perAccount: LIMITS.failuresOfAccount.most,
  perSource: LIMITS.failuresOfSource.most,
} as const;

const AFTER_TRIES = `After ${THROTTLE.perAccount} tries, wait ${THROTTLE.windowMinutes} minutes.`;
/** The one answer to a wrong password, an unknown account and too many tries. */
export const PASSWORD_REFUSED = `The e-mail address and password do not fit. ${AFTER_TRIES}`;
/** The one answer to a wrong code, a used one and too many tries. */
export const CODE_REFUSED = `This code does not fit, or was used before. ${AFTER_TRIES}`;

/** True when too many sign-ins failed lately, so that the next is refused without looking at the password. */
export function isThrottled(failures: { ofAccount: number; ofSource: number }): boolean {
  return failures.ofAccount >= THROTTLE.perAccount || failures.ofSource >= THROTTLE.perSource;
}

/** Where somebody goes who has just shown their first factor: on to `next`, by way of the code where one is owed. */
export function pathAfterOpening({ isPending }: { isPending: boolean }, next: string): string {
  return isPending ? `/sign-in/code?next=${encodeURIComponent(next)}` : next;
}

/** Where a request comes from, as far as the proxy in front can be believed, and what its browser calls itself. */
export function placeOf(headers: Record<string, unknown> = {}): { source: string; browser: string } {
  const forwarded = headers['x-forwarded-for'];
  const agent = headers['user-agent'];
  return {
    source: typeof forwarded === 'string' ? (forwarded.split(',').at(-1)?.trim() ?? 'local') : 'local',
    browser: typeof agent === 'string' ? browserName(agent) : '',
  };
}

/**
 * One person of each role, in the order of the roles, and everybody else. The first of a role as given, except that
 * somebody who serves in several places stands back: they are asked where to go before they see anything.
 */
export function firstOfEachRole<P extends { role: Role; email: string }>(
  people: readonly P[],
  isElsewhereToo: (person: P) => boolean,
): { first: P[]; others: P[] } {
  const first = ROLES.flatMap((role) => {
    const ofRole = people.filter((person) => person.role === role);
    return ofRole.find((person) => !isElsewhereToo(person)) ?? ofRole[0] ?? [];
  });
  return { first, others: people.filter((person) => !first.includes(person)) };
}

const BROWSERS = [
  ['Edge', /\bEdg/],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\bChrom/],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['iPhone or iPad', /\biP(?:hone|ad)\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMac OS\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** A browser as people know theirs, like "Edge on Windows", from how it names itself; nothing else of that is kept. */
export function browserName(userAgent: string): string {
  const find = (known: readonly (readonly [string, RegExp])[]) => known.find(([, named]) => named.test(userAgent))?.[0];
  return [find(BROWSERS) ?? 'A browser', find(SYSTEMS)].filter(Boolean).join(' on ');
}
