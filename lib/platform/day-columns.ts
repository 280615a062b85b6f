import type { Day } from './days';

/** A day as the database driver wants it for a date column. */
export function dayColumn(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A date column's value as a day. */
export function dayFrom(column: Date): Day {
  return column.toISOString().slice(0, 10);
}

/** A nullable date column's value as a day. */
export function dayOrNull(column: Date | null): Day | null {
  return column && dayFrom(column);
}
