const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** For how long a file that no row names may be one whose row is still to come. */
const HOURS_OF_GRACE = 24;

/** For how long an upload waits for somebody to go on with it. */
const DAYS_OF_UPLOADS = 14;

/** What was kept before this instant belongs to no act that is still under way. */
export function graceEnded(now: Date): Date {
  return new Date(now.getTime() - HOURS_OF_GRACE * HOUR);
}

/** Uploads that nobody has gone on with since this instant are given up. */
export function uploadsLapse(now: Date): Date {
  return new Date(now.getTime() - DAYS_OF_UPLOADS * DAY);
}

/** The files that are read: what is refused has none or is opened by nobody, and what waits for its check is read by that. */
export const READ_STATUSES = ['available', 'damaged'] as const;
export type ReadStatus = (typeof READ_STATUSES)[number];

/** What reading a stored file showed: the bytes that were sent, other bytes, or none. */
export type FileState = 'whole' | 'changed' | 'gone';

/** How a version stands once its file was read. One that is whole again had been checked before it was damaged. */
export function statusAfter(state: FileState): ReadStatus {
  return state === 'whole' ? 'available' : 'damaged';
}
