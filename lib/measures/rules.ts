export const UNITS = ['percent', 'count', 'days', 'rate'] as const;
export type Unit = (typeof UNITS)[number];

/** What no value of the unit goes beyond: none is below nothing, and no share above the whole. */
export function boundsOf(unit: Unit): { readonly least: number; readonly most: number } {
  return { least: 0, most: unit === 'percent' ? 100 : Number.POSITIVE_INFINITY };
}

/** What is wrong with a value of the unit; null when nothing is. */
export function valueFault(unit: Unit, value: number): string | null {
  const { least, most } = boundsOf(unit);
  return value >= least && value <= most ? null : 'Enter a percentage from 0 to 100';
}
