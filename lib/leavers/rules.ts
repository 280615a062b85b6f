import { addMonths, type Day } from '@/lib/platform/days';

/** The longest time ahead that somebody's leaving is recorded. */
const MONTHS_AHEAD = 3;

/** What is wrong with a last day as somebody leaves, or null. A day that is past is taken: access ends at once. */
export function lastDayFault(lastDayOn: Day, today: Day): string | null {
  return lastDayOn <= addMonths(today, MONTHS_AHEAD) ? null : 'Enter a last day within the next three months';
}

type Chosen = { successorId: string | null; actionsTo: string | null; placesTo: string | null };
export type Successors = { actions: string | null; places: string | null };

/** Who takes over what: whoever is chosen for it, and otherwise whoever is chosen for everything. */
export function successorsOf({ successorId, actionsTo, placesTo }: Chosen): Successors {
  return { actions: actionsTo ?? successorId, places: placesTo ?? successorId };
}

/** What still needs somebody, by the field that asks for it: no action and no place at a partner is left to nobody. */
export function successorFaults(
  owned: { actions: number; places: number },
  to: Successors,
): Partial<Record<'successorId' | 'actionsTo' | 'placesTo', string[]>> {
  const lacksActions = owned.actions > 0 && to.actions === null;
  const lacksPlaces = owned.places > 0 && to.places === null;
  if (lacksActions && lacksPlaces) return { successorId: ['Choose who takes over'] };
  return {
    ...(lacksActions && { actionsTo: ['Choose who takes over their actions'] }),
    ...(lacksPlaces && { placesTo: ['Choose who takes their place at the partner'] }),
  };
}

type Holder = { personId: string; isDeputy: boolean };

/**
 * True when the leaver's place goes to the successor. A deputy moves up to key contact; a key contact does not become
 * their own deputy, so then the deputy's place ends and stands open.
 */
export function takesPlace(current: readonly Holder[], place: { isDeputy: boolean }, successorId: string): boolean {
  return !current.some(({ personId, isDeputy }) => personId === successorId && (!isDeputy || place.isDeputy));
}
