import type { CellCounts } from './types';

/** The spans of days that are looked ahead. */
export const WITHINS = ['30', '60', '90'] as const;
export type Within = (typeof WITHINS)[number];

/** What a criterion has of one kind of evidence, the best first; all but the first and the last are holes. */
export const CELL_STATES = ['held', 'elsewhere', 'out-of-date', 'waiting', 'missing', 'not-needed'] as const;
export type CellState = (typeof CELL_STATES)[number];

type Holdings = CellCounts & { elsewhere: number; isNeeded: boolean };

/**
 * What the counts come to. Current evidence is enough whatever else there is; evidence that is out of date is more than
 * a proposal, which may be declined. `elsewhere` is what others hold where one partner is looked at.
 */
export function cellState({ current, outOfDate, waiting, elsewhere, isNeeded }: Holdings): CellState {
  if (current > 0) return 'held';
  if (outOfDate > 0) return 'out-of-date';
  if (waiting > 0) return 'waiting';
  if (elsewhere > 0) return 'elsewhere';
  return isNeeded ? 'missing' : 'not-needed';
}

/** The first of the spans that holds so many days; null beyond the last, and for what has run out. */
export function spanOf(daysLeft: number): Within | null {
  if (daysLeft < 0) return null;
  return WITHINS.find((within) => daysLeft <= Number(within)) ?? null;
}
