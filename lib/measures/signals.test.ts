import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths } from '@/lib/platform/days';
import {
  CHARTED_READINGS,
  controlChart,
  courseOf,
  FEWEST_READINGS,
  type GoodIs,
  limitsOf,
  missesTarget,
  type Reading,
  type Signal,
} from './signals';

const monthly = (values: readonly number[]): Reading[] =>
  values.map((value, index) => ({ periodToOn: addMonths('2001-01-31', index), value }));

/** The signals of each reading, as `signal direction`. */
function signals(values: readonly number[], goodIs: GoodIs = 'higher'): string[][] {
  return controlChart(monthly(values), goodIs).points.map((point) =>
    point.signals.map(({ signal, direction }) => `${signal} ${direction}`),
  );
}

const having = (values: readonly number[], signal: Signal): number[] =>
  signals(values).flatMap((found, index) => (found.some((one) => one.startsWith(signal)) ? [index] : []));

const latest = (values: readonly number[], goodIs: GoodIs = 'higher') =>
  courseOf(controlChart(monthly(values), goodIs));

describe('limits', () => {
  // Worked by hand: the sum is 100, the seven differences are 2, 1, 2, 1, 2, 1, 2, and 2.66 × 11/7 = 4.18.
  const values = [10, 12, 11, 13, 12, 14, 13, 15];

  test('are the mean and 2.66 times the mean moving range on each side of it', () => {
    const limits = limitsOf(values);
    expect(limits?.mean).toBe(12.5);
    expect(limits?.upper).toBeCloseTo(16.68, 10);
    expect(limits?.lower).toBeCloseTo(8.32, 10);
  });

  test('need two values to have a moving range, and eight readings to be drawn', () => {
    expect(limitsOf([5])).toBeNull();
    expect(controlChart(monthly(values.slice(1)), 'higher').limits).toBeNull();
    expect(controlChart(monthly(values), 'higher').limits).not.toBeNull();
    expect(latest(values.slice(1))).toBe('too-few');
    expect(latest(values)).toBe('steady');
  });

  test('are drawn from the latest three years of months alone', () => {
    const long = [...Array.from({ length: 12 }, () => 1000), ...Array.from({ length: CHARTED_READINGS }, () => 10)];
    const { limits, points } = controlChart(monthly(long), 'higher');
    expect(limits).toEqual({ mean: 10, lower: 10, upper: 10 });
    expect(points).toHaveLength(CHARTED_READINGS);
  });
});

describe('signals', () => {
  const steady = [10, 12, 11, 13, 12, 11, 10, 12];

  test('a reading outside the limits, and not one just inside them', () => {
    expect(having([...steady, 30], 'outside-limits')).toEqual([8]);
    expect(having([...steady, 14], 'outside-limits')).toEqual([]);
    expect(latest([...steady, 30], 'higher')).toBe('better');
    expect(latest([...steady, 30], 'lower')).toBe('worse');
  });

  test('eight in a row on one side of the mean, and not seven', () => {
    const of = (count: number) => [
      ...Array.from({ length: count }, (_, index) => 10 + (index % 2)),
      ...Array.from({ length: count }, (_, index) => 20 + (index % 2)),
    ];
    expect(having(of(8), 'one-side-of-mean')).toHaveLength(16);
    expect(having(of(7), 'one-side-of-mean')).toHaveLength(0);
    expect(signals(of(8)).at(0)).toContain('one-side-of-mean lower');
    expect(signals(of(8)).at(-1)).toContain('one-side-of-mean higher');
  });

  test('a reading on the mean ends the run', () => {
    // The mean is 10: four above, one on it, four above, and eight below that alternate with nothing between them.
    const values = [11, 11, 11, 11, 10, 11, 11, 11, 11, 9, 9, 9, 9, 9, 9, 9, 9];
    expect(having(values, 'one-side-of-mean')).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  });

  test('six that rise or fall, and not five, nor six of which two are alike', () => {
    expect(having([5, 1, 2, 3, 4, 5, 6, 2], 'rising-or-falling')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(having([5, 1, 2, 3, 4, 5, 4, 2], 'rising-or-falling')).toEqual([]);
    expect(having([5, 1, 2, 3, 3, 4, 5, 2], 'rising-or-falling')).toEqual([]);
    expect(latest([9, 8, 7, 6, 5, 4])).toBe('worse');
    expect(latest([9, 8, 7, 6, 5, 4], 'lower')).toBe('better');
    expect(latest([9, 8, 7, 6, 5])).toBe('too-few');
  });

  test('two out of three beyond two thirds of the way to the same limit', () => {
    const quiet = Array.from({ length: 20 }, (_, index) => 10 + (index % 2));
    // Worked by hand: the mean is 10.7, the mean moving range 1, the upper limit 13.36, and two thirds of the way 12.47.
    expect(having([...quiet, 12.8, 12.6], 'near-limit')).toEqual([20, 21]);
    expect(having([...quiet, 12.8, 12.6], 'outside-limits')).toEqual([]);
    expect(having([...quiet, 12.8, 12.3], 'near-limit')).toEqual([]);
    expect(having([...quiet, 12.8, 11, 12.8], 'near-limit')).toEqual([20, 22]);
    expect(having([...quiet, 12.8, 11, 11, 12.8], 'near-limit')).toEqual([]);
    expect(having([...quiet, 13.2, 10, 7.8], 'near-limit')).toEqual([]);
  });

  test('that are over no longer say where the measure goes', () => {
    expect(latest([...steady, 30, ...steady])).toBe('steady');
  });

  test('worse wins where the latest reading is part of both', () => {
    // Far above the old mean, yet the last six fall.
    const values = [...Array.from({ length: 10 }, (_, index) => 10 + (index % 2)), 40, 46, 45, 44, 43, 42, 41, 40];
    expect(signals(values).at(-1)).toEqual(
      expect.arrayContaining(['one-side-of-mean higher', 'rising-or-falling lower']),
    );
    expect(latest(values)).toBe('worse');
  });

  test('nothing varies: nothing is a signal', () => {
    expect(signals(Array.from({ length: 12 }, () => 72.3)).flat()).toEqual([]);
    expect(latest(Array.from({ length: 12 }, () => 72.3))).toBe('steady');
  });
});

describe('for any readings', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 });
  const mirrored: Record<string, string> = { higher: 'lower', lower: 'higher' };

  it('a shift of them all shifts the limits and keeps every signal', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (list, shift) => {
        const shifted = list.map((value) => value + shift);
        expect(signals(shifted)).toEqual(signals(list));
        const [before, after] = [limitsOf(list), limitsOf(shifted)];
        if (before && after) {
          expect(after.mean - before.mean).toBeCloseTo(shift, 6);
          expect(after.upper - after.lower).toBeCloseTo(before.upper - before.lower, 6);
        }
      }),
    );
  });

  it('mirrored readings have mirrored signals, and good the other way round says the same of them', () => {
    fc.assert(
      fc.property(values, fc.constantFrom<GoodIs>('higher', 'lower'), (list, goodIs) => {
        const mirror = list.map((value) => -value);
        const turned = signals(list).map((found) =>
          found.map((one) => one.replace(/higher|lower/, (word) => mirrored[word] ?? word)).sort(),
        );
        expect(signals(mirror).map((found) => found.toSorted())).toEqual(turned);
        expect(latest(mirror, goodIs === 'higher' ? 'lower' : 'higher')).toBe(latest(list, goodIs));
      }),
    );
  });

  it('fewer than eight tell nothing but a rise or fall of six', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: FEWEST_READINGS - 1 }), (list) => {
        expect(controlChart(monthly(list), 'higher').limits).toBeNull();
        for (const found of signals(list).flat()) expect(found).toMatch(/^rising-or-falling/);
      }),
    );
  });

  it('what is worse one way is better the other', () => {
    fc.assert(
      fc.property(values, (list) => {
        const points = (goodIs: GoodIs) => controlChart(monthly(list), goodIs).points.map(({ signals: all }) => all);
        expect(points('lower').map((all) => all.map(({ isWorse }) => !isWorse))).toEqual(
          points('higher').map((all) => all.map(({ isWorse }) => isWorse)),
        );
      }),
    );
  });
});

test.each([
  [84.9, 85, 'higher', true],
  [85, 85, 'higher', false],
  [85.1, 85, 'lower', true],
  [85, 85, 'lower', false],
  [0, null, 'higher', false],
] as const)('%d against a target of %s where %s is better', (value, target, goodIs, misses) => {
  expect(missesTarget(value, target, goodIs)).toBe(misses);
});
