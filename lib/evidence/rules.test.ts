import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '@/lib/platform/days';
import { canMove, EVIDENCE_STATUSES, isOutOfDate, outOfDateReason, runsOutOn } from './rules';

const today = '2009-09-14';

describe('canMove', () => {
  it.each([
    ['proposed', 'accepted', true],
    ['proposed', 'declined', true],
    ['proposed', 'proposed', true],
    ['accepted', 'declined', false],
    ['declined', 'accepted', false],
    ['accepted', 'proposed', true],
    ['declined', 'proposed', true],
  ] as const)('from %s to %s: %s', (from, to, expected) => {
    expect(canMove(from, to)).toBe(expected);
  });

  it('reaches a decision only through a proposal', () => {
    for (const decided of ['accepted', 'declined'] as const)
      expect(EVIDENCE_STATUSES.filter((from) => canMove(from, decided))).toEqual(['proposed']);
  });
});

describe('outOfDateReason', () => {
  it.each([
    ['2009-09-14', null, null],
    ['2009-09-13', null, 'review-passed'],
    ['2010-01-01', '2008-09-14', null],
    ['2010-01-01', '2008-09-13', 'period-too-old'],
    ['2009-01-01', '2000-01-01', 'review-passed'],
  ] as const)('review by %s, period to %s: %s', (reviewByOn, periodToOn, expected) => {
    expect(outOfDateReason({ reviewByOn, periodToOn }, today, 12)).toBe(expected);
  });

  it('never comes back into date as days go by', () => {
    const offset = fc.integer({ min: -900, max: 900 });
    fc.assert(
      fc.property(
        offset,
        fc.option(offset),
        fc.nat(400),
        fc.integer({ min: 1, max: 24 }),
        (review, period, later, months) => {
          const item = {
            reviewByOn: addDays(today, review),
            periodToOn: period === null ? null : addDays(today, period),
          };
          if (isOutOfDate(item, today, months)) expect(isOutOfDate(item, addDays(today, later), months)).toBe(true);
          expect(isOutOfDate({ reviewByOn: today, periodToOn: addMonths(today, -months) }, today, months)).toBe(false);
        },
      ),
    );
  });
});

describe('runsOutOn', () => {
  it.each([
    ['2009-10-31', null, 12, '2009-10-31'],
    ['2010-10-31', '2008-10-05', 12, '2009-10-05'],
    ['2009-09-30', '2008-10-05', 12, '2009-09-30'],
    ['2010-10-31', '2009-02-28', 1, '2009-03-31'],
    ['2010-10-31', '2008-02-28', 1, '2008-03-28'],
    ['2010-10-31', '2009-01-30', 1, '2009-02-28'],
    ['2010-10-31', '2008-02-29', 12, '2009-02-28'],
  ] as const)('review by %s, period to %s, %i months: %s', (reviewByOn, periodToOn, months, expected) => {
    expect(runsOutOn({ reviewByOn, periodToOn }, months)).toBe(expected);
  });

  it('is the last day on which an item is not out of date', () => {
    const offset = fc.integer({ min: -900, max: 900 });
    const month = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(offset, fc.option(offset), month, offset, (review, period, months, away) => {
        const item = {
          reviewByOn: addDays(today, review),
          periodToOn: period === null ? null : addDays(today, period),
        };
        const last = runsOutOn(item, months);
        for (const day of [last, addDays(last, 1), addDays(today, away)])
          expect(isOutOfDate(item, day, months)).toBe(day > last);
      }),
      { numRuns: 500 },
    );
  });
});
