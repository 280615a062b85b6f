import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './days';
import { addWorkingDays, bankHolidays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days';

const day = fc
  .date({ min: new Date('2008-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('bankHolidays', () => {
  it.each([
    [2009, '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28'],
    [2010, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('in %i are as proclaimed', (year, expected) => {
    expect(bankHolidays(year)).toEqual(expected.split(' ').map((date) => `${year}-${date}`));
  });

  it('hands out a list of its own', () => {
    bankHolidays(2009).length = 0;
    expect(bankHolidays(2009)).toHaveLength(8);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2009-09-14', 0, '2009-09-14', 'a Monday is itself'],
    ['2009-09-14', 4, '2009-09-18', 'the pre-meeting'],
    ['2009-09-14', 10, '2009-09-28', 'the longest notice of 2009'],
    ['2009-09-12', 0, '2009-09-14', 'a Saturday counts as Monday'],
    ['2009-09-12', 1, '2009-09-15', 'counted from Monday'],
    ['2009-09-12', -1, '2009-09-11', 'counted back from Monday'],
    ['2009-08-28', 1, '2009-09-01', 'over the summer bank holiday'],
    ['2009-07-22', 20, '2009-08-19', 'the letter to Leeds'],
    ['2009-12-24', 1, '2009-12-29', 'Boxing Day on a Saturday'],
    ['2011-04-21', 4, '2011-05-03', 'Easter and the royal wedding'],
    ['2009-09-01', -1, '2009-08-28', 'backwards over a bank holiday'],
    ['2023-05-09', 70, '2023-08-16', 'a plan due 70 working days on, as Stockton printed it'],
  ])('%s and %i is %s: %s', (from, count, expected) => {
    expect(addWorkingDays(from, count)).toBe(expected);
  });

  it('refuses half a day', () => {
    expect(() => addWorkingDays('2009-09-14', 0.5)).toThrow(RangeError);
  });

  it('always lands on a working day, later for more days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -80, max: 80 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(addWorkingDays(from, count + 1) > to).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
        expect(addWorkingDays(to, -count)).toBe(nextWorkingDay(from));
      }),
    );
  });

  it('skips nothing but weekends and bank holidays', () => {
    fc.assert(
      fc.property(day, (from) => {
        const start = nextWorkingDay(from);
        for (let at = addDays(start, 1); at < addWorkingDays(start, 1); at = addDays(at, 1)) {
          expect(isWorkingDay(at)).toBe(false);
        }
      }),
    );
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2009-09-14', '2009-09-14', 0],
    ['2009-09-14', '2009-09-28', 10],
    ['2009-09-28', '2009-09-14', -10],
    ['2009-09-12', '2009-09-14', 0],
    ['2009-08-28', '2009-08-31', 1],
  ])('%s to %s is %i', (from, to, expected) => {
    expect(workingDaysBetween(from, to)).toBe(expected);
  });
});
