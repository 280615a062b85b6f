import type { Unit } from '@/lib/measures/rules';
import type { GoodIs } from '@/lib/measures/signals';
import type { Day } from '@/lib/platform/days';
import type { Moment } from './content';

/** What a partner counts, with its readings, earliest first. */
export interface MeasureContent {
  readonly key: string;
  readonly partner: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly goodIs: GoodIs;
  readonly target: number | null;
  /** Criterion codes by framework. */
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  readonly defined: { readonly by: string; readonly at: Moment };
  readonly readings: readonly {
    readonly periodToOn: Day;
    readonly value: number;
    readonly by: string;
    readonly at: Moment;
  }[];
}
