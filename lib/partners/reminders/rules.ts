import { type Day, daysBetween, firstDayOf, quarterOf } from '@/lib/platform/days';
import { isConfirmedFor } from '../rules';

/** After so many days of the quarter a name that is still unconfirmed is asked about once more. */
export const SECOND_REMINDER_AFTER_DAYS = 14;

/**
 * True when somebody should be reminded today that the name waits to be confirmed: at the first chance in a quarter, and
 * once more two weeks later while it is unconfirmed.
 */
export function isReminderDue(contact: { confirmedOn: Day | null; remindedOn: Day | null }, today: Day): boolean {
  const { confirmedOn, remindedOn } = contact;
  if (isConfirmedFor(confirmedOn, today)) return false;
  if (remindedOn === null || quarterOf(remindedOn) !== quarterOf(today)) return true;
  const wasEarly = daysBetween(firstDayOf(quarterOf(today)), remindedOn) < SECOND_REMINDER_AFTER_DAYS;
  return wasEarly && daysBetween(remindedOn, today) >= SECOND_REMINDER_AFTER_DAYS;
}
