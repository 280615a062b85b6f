import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  firstDayOf,
  formatDay,
  formatDayOfWeek,
  formatInstant,
  formatQuarter,
  formatTime,
  isDay,
  quarterOf,
  weekday,
} from './days';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('isDay', () => {
  it.each([
    ['2009-09-14', true],
    ['2008-02-29', true],
    ['2009-02-29', false],
    ['2009-13-01', false],
    ['2009-9-14', false],
    ['2009-09-14T00:00:00Z', false],
    ['0000-01-01', false],
    ['', false],
    [20090914, false],
    [null, false],
  ])('%j is %s', (value, expected) => {
    expect(isDay(value)).toBe(expected);
  });
});

describe('dayOf', () => {
  it.each([
    ['2009-09-13T23:30:00Z', '2009-09-14'],
    ['2009-09-14T22:59:59Z', '2009-09-14'],
    ['2009-12-31T23:59:59Z', '2009-12-31'],
    ['2009-03-29T00:59:59Z', '2009-03-29'],
  ])('at %s it is %s in the United Kingdom, whatever the machine thinks', (instant, expected) => {
    expect(dayOf(new Date(instant))).toBe(expected);
  });
});

describe('words', () => {
  it('writes days as people read them', () => {
    expect(formatDay('2009-09-14')).toBe('14 September 2009');
    expect(formatDayOfWeek('2009-09-05')).toBe('Saturday 5 September 2009');
    expect(formatQuarter(quarterOf('2009-09-14'))).toBe('July to September 2009');
    expect(formatQuarter('2010-Q1')).toBe('January to March 2010');
  });

  it.each([
    ['2009-09-14T08:05:00Z', '9:05am'],
    ['2009-09-14T11:00:00Z', 'midday'],
    ['2009-09-14T11:30:00Z', '12:30pm'],
    ['2009-09-13T23:00:00Z', 'midnight'],
    ['2009-09-13T23:15:00Z', '12:15am'],
    ['2009-12-14T17:00:00Z', '5:00pm'],
  ])('the time at %s is %s', (instant, expected) => {
    expect(formatTime(new Date(instant))).toBe(expected);
  });

  it('gives an instant its day and time', () => {
    expect(formatInstant(new Date('2009-09-14T08:05:00Z'))).toBe('14 September 2009 at 9:05am');
  });

  it('refuses what is no day', () => {
    expect(() => formatDay('14/09/2009')).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2009-08-31', 6, '2010-02-28'],
    ['2011-08-31', 6, '2012-02-29'],
    ['2009-09-14', -6, '2009-03-14'],
    ['2009-03-31', -1, '2009-02-28'],
    ['2009-12-15', 1, '2010-01-15'],
    ['2009-01-15', -1, '2008-12-15'],
    ['2009-05-31', 0, '2009-05-31'],
  ])('%s plus %i months is %s', (from, count, expected) => {
    expect(addMonths(from, count)).toBe(expected);
  });

  it('goes there and back again, across both clock changes', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, count) => {
        const to = addDays(from, count);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(count);
        expect(addDays(to, -count)).toBe(from);
        expect(weekday(to)).toBe((((weekday(from) + count) % 7) + 7) % 7);
      }),
    );
  });

  it('never leaves the month it aims at', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const to = addMonths(from, count);
        const months = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        expect(months(to) - months(from)).toBe(count);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });

  it('begins every quarter with its first day', () => {
    expect((['2009-Q1', '2009-Q2', '2009-Q3', '2009-Q4'] as const).map(firstDayOf)).toEqual([
      '2009-01-01',
      '2009-04-01',
      '2009-07-01',
      '2009-10-01',
    ]);
  });

  it('puts every day of a quarter in it', () => {
    expect(['2009-01-01', '2009-03-31', '2009-04-01', '2009-09-14', '2009-12-31'].map(quarterOf)).toEqual([
      '2009-Q1',
      '2009-Q1',
      '2009-Q2',
      '2009-Q3',
      '2009-Q4',
    ]);
  });
});
