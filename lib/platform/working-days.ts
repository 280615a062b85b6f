import Holidays from 'date-holidays';
import { addDays, type Day, weekday } from './days';

/**
 * Days that the holiday library has wrong for England, from the gov.uk list of bank holidays and the royal
 * proclamations: the royal wedding of 2011, and the spring bank holiday of 2012, moved for the diamond jubilee.
 */
const CORRECTIONS: Readonly<Record<number, { readonly add: readonly Day[]; readonly remove: readonly Day[] }>> = {
  2011: { add: ['2011-04-29'], remove: [] },
  2012: { add: ['2012-06-04'], remove: ['2012-05-28'] },
};

const england = new Holidays('GB', 'ENG');
const known = new Map<number, ReadonlySet<Day>>();

/**
 * The bank holidays observed in England in a year, in order. One that falls on a weekend is given as its substitute
 * weekday and not as itself. Compared with gov.uk for 2012 to 2028; later years are foreseen by the usual rules.
 */
export function bankHolidays(year: number): Day[] {
  return [...holidaysOf(year)];
}

function holidaysOf(year: number): ReadonlySet<Day> {
  const cached = known.get(year);
  if (cached) return cached;
  const { add, remove } = CORRECTIONS[year] ?? { add: [], remove: [] };
  const foreseen = england
    .getHolidays(year, 'en')
    .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
    .map((holiday) => holiday.date.slice(0, 10))
    .filter((day) => !remove.includes(day) && !isWeekend(day));
  const observed = new Set([...foreseen, ...add].sort());
  known.set(year, observed);
  return observed;
}

function isWeekend(day: Day): boolean {
  return weekday(day) % 6 === 0;
}

/** Whether offices in England work on that day: neither a weekend nor a bank holiday. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** The day itself if it is a working day, otherwise the next one. */
export function nextWorkingDay(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/**
 * The working day `count` working days after a day (before it when negative; 0 is the day itself). Counting from a day
 * that is none begins at the next working day: what arrives on a Saturday has arrived on Monday. Throws RangeError for
 * a count that is not whole.
 */
export function addWorkingDays(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of working days: ${count}`);
  const step = Math.sign(count);
  let at = nextWorkingDay(day);
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/**
 * Working days from one day to another, so that `addWorkingDays(from, workingDaysBetween(from, to))` is `to` (or, where
 * `to` is no working day, the next one). Negative when `to` comes first.
 */
export function workingDaysBetween(from: Day, to: Day): number {
  const [start, end] = [nextWorkingDay(from), nextWorkingDay(to)];
  if (end < start) return -workingDaysBetween(end, start);
  let days = 0;
  for (let at = start; at < end; at = addDays(at, 1)) if (isWorkingDay(at)) days += 1;
  return days;
}
