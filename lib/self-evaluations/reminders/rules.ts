import { type Day, daysBetween } from '@/lib/platform/days';

/** Days before the due day on which a service that has not sent its self-evaluation is reminded. */
export const DAYS_BEFORE = [14, 7, 1] as const;

const WEEK = 7;

/**
 * The stage of chasing that a day lies in, null while it is too early: from fourteen, seven and one day before the due
 * day, from the day after it, and then from week to week. A stage lasts until the next begins, so that a day on which
 * nothing ran is made up for; each is sent once.
 */
export function reminderStage(dueOn: Day, today: Day): string | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return `overdue-week-${Math.floor((-left - 1) / WEEK) + 1}`;
  const before = DAYS_BEFORE.findLast((days) => left <= days);
  return before === undefined ? null : `before-${before}`;
}
