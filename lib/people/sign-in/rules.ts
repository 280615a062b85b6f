import { ROLES, type Role } from '@/lib/access/permissions';

/** Sign-in waits after this many failures within the window, for one account and for one source. */
export const THROTTLE = { windowMinutes: 15, perAccount: 5, perSource: 50 } as const;

/** True when too many sign-ins failed lately, so that the next is refused without looking at the password. */
export function isThrottled(failures: { ofAccount: number; ofSource: number }): boolean {
  return failures.ofAccount >= THROTTLE.perAccount || failures.ofSource >= THROTTLE.perSource;
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
