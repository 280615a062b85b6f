/**
 * Calendar days as ISO text (`2009-09-14`). A day is never an instant: it has no time and no zone, sorts and compares
 * as text, and crosses the wire, the database and the browser unchanged. Instants are `Date` and meet days only here,
 * in United Kingdom time.
 */
export type Day = string;

const UNITED_KINGDOM = 'Europe/London';
const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the value is a real calendar day written `YYYY-MM-DD` (so 2009-02-29 is not), in the years 0001 to 9999. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, date } = partsOf(value);
  return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

// Plain numbers: a page formats hundreds of days, and a Date for each of them would show in its speed.
function partsOf(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const londonParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: UNITED_KINGDOM,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function inLondon(instant: Date): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const parts = { year: '', month: '', day: '', hour: '', minute: '' };
  for (const { type, value } of londonParts.formatToParts(instant))
    if (type in parts) Object.assign(parts, { [type]: value });
  return parts;
}

/** The day it is in the United Kingdom at an instant, wherever the machine stands. */
export function dayOf(instant: Date): Day {
  const { year, month, day } = inLondon(instant);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `2009-09-14` as "14 September 2009". Throws RangeError when given no real day. */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(checked(day));
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** `2009-09-14` as "Monday 14 September 2009": for dates that people plan their week by. */
export function formatDayOfWeek(day: Day): string {
  return `${WEEKDAYS[weekday(day)]} ${formatDay(day)}`;
}

/** An instant in United Kingdom time, as "14 September 2009 at 9:05am". */
export function formatInstant(instant: Date): string {
  return `${formatDay(dayOf(instant))} at ${formatTime(instant)}`;
}

/** The time of an instant in the United Kingdom: "9:05am", "12:30pm"; "midday" and "midnight" as GOV.UK writes them. */
export function formatTime(instant: Date): string {
  const { hour, minute } = inLondon(instant);
  const hours = Number(hour);
  if (minute === '00' && hours === 0) return 'midnight';
  if (minute === '00' && hours === 12) return 'midday';
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minute}${hours < 12 ? 'am' : 'pm'}`;
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return iso(utc(day) + count * MILLISECONDS_A_DAY);
}

/**
 * The same day of the month `count` months later (earlier when negative); the last day of that month where it has no
 * such day, so 31 August plus six months is 28 (or 29) February.
 */
export function addMonths(day: Day, count: number): Day {
  const from = partsOf(checked(day));
  const months = from.year * 12 + from.month - 1 + count;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return `${year4(year)}-${two(month)}-${two(Math.min(from.date, daysIn(year, month)))}`;
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / MILLISECONDS_A_DAY);
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  // 1 January 1970 was a Thursday.
  return (((utc(day) / MILLISECONDS_A_DAY + 4) % 7) + 7) % 7;
}

/** A quarter of a calendar year, `2009-Q3`; quarters sort as text. */
export type Quarter = `${string}-Q${1 | 2 | 3 | 4}`;

/** The quarter a day lies in: `2009-09-14` gives `2009-Q3`. */
export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${(Math.floor((partsOf(checked(day)).month - 1) / 3) + 1) as 1 | 2 | 3 | 4}`;
}

/** The first day of a quarter: `2009-Q3` gives `2009-07-01`. */
export function firstDayOf(quarter: Quarter): Day {
  return `${quarter.slice(0, 4)}-${two((Number(quarter.slice(-1)) - 1) * 3 + 1)}-01`;
}

/** `2009-Q3` as "July to September 2009". */
export function formatQuarter(quarter: Quarter): string {
  const first = (Number(quarter.slice(-1)) - 1) * 3;
  return `${MONTHS[first]} to ${MONTHS[first + 2]} ${quarter.slice(0, 4)}`;
}

function checked(day: Day): Day {
  if (!isDay(day)) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
  return day;
}

/** Midnight of the day in milliseconds of UTC. */
function utc(day: Day): number {
  const { year, month, date } = partsOf(checked(day));
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  return year < 100 ? Date.parse(`${day}T00:00:00Z`) : Date.UTC(year, month - 1, date);
}

const two = (value: number): string => String(value).padStart(2, '0');
const year4 = (value: number): string => String(value).padStart(4, '0');
const iso = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);
