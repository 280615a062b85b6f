import { type CheckStatus, type EvidenceStatus, isOutOfDate } from '@/lib/evidence/rules';
import type { Day } from '@/lib/platform/days';

/** What a new room begins with. `room`: what lies in another one. */
export const BEGINNINGS = ['ready', 'handover', 'nothing', 'room'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

/** Why evidence cannot go into a room. */
export type Obstacle = 'not-accepted' | 'out-of-date' | 'not-available' | 'no-place';

type Weighed = {
  status: EvidenceStatus;
  reviewByOn: Day;
  periodToOn: Day | null;
  /** How far its newest file has been checked; null where it has none. */
  checkStatus: CheckStatus | null;
  /** How many criteria and hand-over items of the framework it speaks to. */
  criteria: number;
  handoverItems: number;
};

/**
 * Why an item cannot go into a room today, or null where it can: it must be accepted, speak to the framework, still
 * count, and its newest file must have been checked. A hand-over document counts by its review date alone: what it
 * describes may lie as long ago as the inspectors ask.
 */
export function obstacleOf(item: Weighed, today: Day, evidencePeriodMonths: number): Obstacle | null {
  if (item.status !== 'accepted') return 'not-accepted';
  if (item.criteria + item.handoverItems === 0) return 'no-place';
  const { reviewByOn } = item;
  const periodToOn = item.handoverItems > 0 ? null : item.periodToOn;
  if (isOutOfDate({ reviewByOn, periodToOn }, today, evidencePeriodMonths)) return 'out-of-date';
  return item.checkStatus === 'available' ? null : 'not-available';
}

type Beginnable = { id: string; hasChildLevelData: boolean; handoverItems: number };

/** What a room begins with, of what could go into it: never anything with child-level data, which a person chooses. */
export function beginWith(from: Beginning, ready: readonly Beginnable[], inOtherRoom: readonly string[]): string[] {
  const other = new Set(inOtherRoom);
  const isTaken: Record<Beginning, (item: Beginnable) => boolean> = {
    ready: () => true,
    handover: ({ handoverItems }) => handoverItems > 0,
    nothing: () => false,
    room: ({ id }) => other.has(id),
  };
  return ready.filter((item) => !item.hasChildLevelData && isTaken[from](item)).map(({ id }) => id);
}
