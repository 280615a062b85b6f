import { type Day, quarterOf } from '@/lib/platform/days';

export const PARTNER_KINDS = [
  'council-service',
  'police',
  'nhs-body',
  'probation',
  'schools',
  'voluntary-sector',
  'another-council',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const CONTACT_PLACES = ['key-contact', 'deputy'] as const;
export type ContactPlace = (typeof CONTACT_PLACES)[number];

/** True when a name confirmed on that day still holds: confirmation lasts for the quarter that the day lies in. */
export function isConfirmedFor(confirmedOn: Day | null, today: Day): boolean {
  return confirmedOn !== null && quarterOf(confirmedOn) === quarterOf(today);
}

type CurrentContact = { id: string; personId: string; isDeputy: boolean };

/**
 * The current contacts of a partner whose time ends when a person takes a place: whoever held it, and the person's
 * own other place, because nobody can be their own deputy.
 */
export function endedByNaming<T extends CurrentContact>(
  current: readonly T[],
  named: { personId: string; isDeputy: boolean },
): T[] {
  return current.filter(({ personId, isDeputy }) => isDeputy === named.isDeputy || personId === named.personId);
}

/** True when the person already holds the place. */
export function holdsPlace(
  current: readonly CurrentContact[],
  named: { personId: string; isDeputy: boolean },
): boolean {
  return current.some(({ personId, isDeputy }) => personId === named.personId && isDeputy === named.isDeputy);
}
