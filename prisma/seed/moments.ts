import type { Moment } from './content';

const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** The instant of a day and time of day in the United Kingdom, whether summer or winter time holds. */
export function instantOf([day, time]: Moment): Date {
  const inWinter = new Date(`${day}T${time}:00Z`);
  const inSummer = new Date(inWinter.getTime() - 3_600_000);
  return londonHour.format(inSummer) === time.slice(0, 2) ? inSummer : inWinter;
}
