import type { Day } from '@/lib/platform/days';
import type { Gap } from './types';

/** A gap with a date. */
export type DueGap = Gap & { readonly dueOn: Day };

/** The gaps that have a date, soonest first; of one day the worst first. */
export function dueGaps(gaps: readonly Gap[]): DueGap[] {
  return gaps
    .filter((gap): gap is DueGap => gap.dueOn !== null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
