import type { Day } from '@/lib/platform/days';

export const GOOD_DIRECTIONS = ['higher', 'lower'] as const;
export type GoodIs = (typeof GOOD_DIRECTIONS)[number];

/** One count, for the period that ended on the day. */
export type Reading = { readonly periodToOn: Day; readonly value: number };

export const SIGNALS = ['outside-limits', 'one-side-of-mean', 'rising-or-falling', 'near-limit'] as const;
/** What chance alone hardly brings about; in the order in which a reading's signals are named. */
export type Signal = (typeof SIGNALS)[number];

export type FoundSignal = { readonly signal: Signal; readonly direction: GoodIs; readonly isWorse: boolean };
export type ChartPoint = Reading & { readonly signals: readonly FoundSignal[] };
export type Limits = { readonly mean: number; readonly lower: number; readonly upper: number };

/** `limits` are null where there are too few readings to draw them. */
export type ControlChart = { readonly limits: Limits | null; readonly points: readonly ChartPoint[] };

export const COURSES = ['worse', 'better', 'steady', 'too-few'] as const;
/** What the latest reading says of the way a measure goes. */
export type Course = (typeof COURSES)[number];

/** Fewer readings have no limits: eight are the fewest in which every kind of signal can show. */
export const FEWEST_READINGS = 8;
/** The latest readings that are looked at: three years of months. As many as readiness_facts gives. */
export const CHARTED_READINGS = 36;

const RUN = 8;
const TREND = 6;
/** Turns the mean moving range into three standard deviations: 3 / 1.128. */
const TO_LIMITS = 2.66;
/** What is lost in adding fractions is no difference. */
const ROUNDING = 1e-9;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean and the limits of an individuals chart (XmR); null for fewer than two values. */
export function limitsOf(values: readonly number[]): Limits | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  const reach = TO_LIMITS * mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))));
  return { mean: middle, lower: middle - reach, upper: middle + reach };
}

type Found = { signal: Signal; direction: GoodIs; at: readonly number[] };

/** Every stretch of successive indexes over which `sideOf` says the same, if it is at least as long as asked. */
function stretches(count: number, sideOf: (index: number) => number, least: number): [side: number, at: number[]][] {
  const all: [number, number[]][] = [];
  for (let index = 0; index < count; index += 1) {
    const side = sideOf(index);
    const last = all.at(-1);
    if (side !== 0 && last?.[0] === side && last[1].at(-1) === index - 1) last[1].push(index);
    else if (side !== 0) all.push([side, [index]]);
  }
  return all.filter(([, at]) => at.length >= least);
}

const directionOf = (side: number): GoodIs => (side > 0 ? 'higher' : 'lower');

/** Six readings, each above the one before it, or each below it. */
function risingOrFalling(values: readonly number[], tolerance: number): Found[] {
  const step = (index: number) => sideFrom(values[index - 1] ?? values[index] ?? 0, values[index] ?? 0, tolerance);
  return stretches(values.length, step, TREND - 1).map(([side, at]) => ({
    signal: 'rising-or-falling',
    direction: directionOf(side),
    at: [(at[0] ?? 1) - 1, ...at],
  }));
}

function sideFrom(base: number, value: number, tolerance: number): number {
  const difference = value - base;
  return Math.abs(difference) <= tolerance ? 0 : Math.sign(difference);
}

function againstLimits(values: readonly number[], { mean: middle, upper }: Limits, tolerance: number): Found[] {
  const beyond = (share: number) => (index: number) => {
    const distance = Math.abs((values[index] ?? middle) - middle);
    return distance - share * (upper - middle) > tolerance ? sideFrom(middle, values[index] ?? middle, tolerance) : 0;
  };
  const [outside, near] = [beyond(1), beyond(2 / 3)];
  const found: Found[] = stretches(values.length, (index) => beyond(0)(index), RUN).map(([side, at]) => ({
    signal: 'one-side-of-mean',
    direction: directionOf(side),
    at,
  }));
  for (let index = 0; index < values.length; index += 1) {
    if (outside(index) !== 0)
      found.push({ signal: 'outside-limits', direction: directionOf(outside(index)), at: [index] });
    for (const side of [1, -1]) {
      const at = [index - 2, index - 1, index].filter((one) => one >= 0 && near(one) === side);
      if (at.length >= 2) found.push({ signal: 'near-limit', direction: directionOf(side), at });
    }
  }
  return found;
}

/**
 * The control chart of a measure's readings, given oldest first: individuals and moving range (XmR). A reading belongs
 * to a signal when it lies outside the limits; in a run of eight or more on one side of the mean (one on the mean ends
 * the run); in six or more that rise or fall; or is one of two out of three successive ones beyond two thirds of the way
 * from the mean to the same limit. Readings below `FEWEST_READINGS` have no limits, and show six rising or falling alone.
 * Source: NHS England, Making Data Count (statistical process control), with the numbers of the readiness rules.
 */
export function controlChart(readings: readonly Reading[], goodIs: GoodIs): ControlChart {
  const charted = readings.slice(-CHARTED_READINGS);
  const values = charted.map(({ value }) => value);
  const tolerance = ROUNDING * Math.max(1, ...values.map(Math.abs));
  const limits = values.length < FEWEST_READINGS ? null : limitsOf(values);
  const found = [...(limits ? againstLimits(values, limits, tolerance) : []), ...risingOrFalling(values, tolerance)];
  const points = charted.map((reading, index) => ({
    ...reading,
    signals: SIGNALS.flatMap((signal) =>
      [
        ...new Set(found.filter((one) => one.signal === signal && one.at.includes(index)).map((one) => one.direction)),
      ].map((direction) => ({ signal, direction, isWorse: direction !== goodIs })),
    ),
  }));
  return { limits, points };
}

/**
 * What the latest reading says: worse as soon as one of its signals points the wrong way, better when all point the
 * right way. Signals that are over no longer count.
 */
export function courseOf({ limits, points }: ControlChart): Course {
  const signals = points.at(-1)?.signals ?? [];
  if (signals.some(({ isWorse }) => isWorse)) return 'worse';
  if (signals.length > 0) return 'better';
  return limits ? 'steady' : 'too-few';
}

/** Whether a value misses a target; one just met is met, and without a target nothing is missed. */
export function missesTarget(value: number, target: number | null, goodIs: GoodIs): boolean {
  if (target === null) return false;
  return goodIs === 'higher' ? value < target : value > target;
}
