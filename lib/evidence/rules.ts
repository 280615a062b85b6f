import { addDays, addMonths, type Day } from '@/lib/platform/days';

export const EVIDENCE_STATUSES = ['proposed', 'accepted', 'declined'] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

export const MARKINGS = ['official', 'official-sensitive'] as const;
export type Marking = (typeof MARKINGS)[number];

/** Who sees an item once it is accepted: everybody in the area who reads evidence, or its partner and the task group. */
export const AUDIENCES = ['area', 'partner'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How far the content of a file has been checked. Only what is available can be opened, accepted or handed over. */
export const CHECK_STATUSES = ['waiting', 'checking', 'available', 'refused', 'unchecked', 'damaged'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** Evidence whose newest file came to one of these is none: nobody will open it. One that still waits keeps counting. */
export const SPOILED: readonly CheckStatus[] = ['refused', 'damaged'];

/**
 * What became of taking the text out of a file: `partly` holds more than is searched, the pages of `scanned` are pictures,
 * `none` is a kind that holds none.
 */
export const TEXT_STATUSES = ['waiting', 'read', 'partly', 'scanned', 'none'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

/** Where evidence may go from where it stands. A new file sends it round again, whatever was decided before. */
const transitions: Record<EvidenceStatus, readonly EvidenceStatus[]> = {
  proposed: ['accepted', 'declined', 'proposed'],
  accepted: ['proposed'],
  declined: ['proposed'],
};

/** True when evidence may move from one status to the other. */
export function canMove(from: EvidenceStatus, to: EvidenceStatus): boolean {
  return transitions[from].includes(to);
}

type Dated = { reviewByOn: Day; periodToOn: Day | null };

export type OutOfDateReason = 'review-passed' | 'period-too-old';

/**
 * Why evidence no longer counts: its review-by day has passed, or the period it describes ended more than `months`
 * ago (the framework's limit). Null while it counts; on the day itself it still does.
 */
export function outOfDateReason(item: Dated, today: Day, months: number): OutOfDateReason | null {
  if (item.reviewByOn < today) return 'review-passed';
  if (item.periodToOn !== null && item.periodToOn < addMonths(today, -months)) return 'period-too-old';
  return null;
}

/** True when accepted evidence no longer counts; see `outOfDateReason`. */
export function isOutOfDate(item: Dated, today: Day, months: number): boolean {
  return outOfDateReason(item, today, months) !== null;
}

/**
 * The last day on which an item counts: its review-by day, or the day on which the period it describes becomes too old
 * for the framework, whichever comes first. It is out of date from the day after.
 */
export function runsOutOn({ reviewByOn, periodToOn }: Dated, months: number): Day {
  if (periodToOn === null) return reviewByOn;
  const periodCountsTo = monthsAfter(periodToOn, months);
  return periodCountsTo < reviewByOn ? periodCountsTo : reviewByOn;
}

/** The last day that, so many months back, is no later than the day: of a month's last day, the last of the later month. */
function monthsAfter(day: Day, months: number): Day {
  const next = addDays(day, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, months), -1) : addMonths(day, months);
}
