import type { EvidenceFilters } from '../schema';
import type { CellCounts, CellFigure, CoverageCell } from './types';

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

/** What a number in a cell may be of. */
export type CountedState = Exclude<CellState, 'missing' | 'not-needed'>;

/** The numbers that stand in a cell: what its state rests on, and what waits beside current evidence. */
export function cellFigures({ state, current, outOfDate, waiting, elsewhere }: CoverageCell): CellFigure[] {
  if (state === 'missing' || state === 'not-needed') return [];
  const counts: Record<CountedState, number> = { held: current, 'out-of-date': outOfDate, waiting, elsewhere };
  const beside: CellFigure[] = state === 'held' && waiting > 0 ? [{ of: 'waiting', count: waiting }] : [];
  return [{ of: state, count: counts[state] }, ...beside];
}

type Place = { framework: string; partner: string; criterion: string; kind: EvidenceFilters['kind'] };

const statuses: Record<CountedState, EvidenceFilters['status']> = {
  held: 'current',
  'out-of-date': 'out-of-date',
  waiting: 'proposed',
  elsewhere: 'accepted',
};

/**
 * The filters with which the list of evidence shows exactly the items that a number in a cell counts. What others hold
 * stands in a cell only where the partner itself has nothing: the list is then of every partner.
 */
export function figureFilters(of: CountedState, at: Place): Place & Pick<EvidenceFilters, 'status' | 'check'> {
  return { ...at, partner: of === 'elsewhere' ? '' : at.partner, status: statuses[of], check: 'unspoiled' };
}

/** The first of the spans that holds so many days; null beyond the last, and for what has run out. */
export function spanOf(daysLeft: number): Within | null {
  if (daysLeft < 0) return null;
  return WITHINS.find((within) => daysLeft <= Number(within)) ?? null;
}
