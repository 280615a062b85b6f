import type { Marking } from '@/lib/evidence/rules';
import type { Day } from '@/lib/platform/days';

export const ROOM_STATUSES = ['draft', 'frozen', 'closed'] as const;
export type RoomStatus = (typeof ROOM_STATUSES)[number];

/** Where a document stands in a room. What has lost its place since it was chosen stands among the others. */
export const PLACE_KINDS = ['criterion', 'handover'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** `ended`: its last day is over. `closed`: somebody closed it before that. */
export type RoomState = 'draft' | 'open' | 'ended' | 'closed';

/** Where a room stands on a day; on its last day it is still open. */
export function roomState(room: { status: RoomStatus; openUntilOn: Day | null }, today: Day): RoomState {
  if (room.status !== 'frozen') return room.status;
  return room.openUntilOn !== null && room.openUntilOn >= today ? 'open' : 'ended';
}

/** For how long an opening counts, in hours: a working day. */
export const OPENING_HOURS = 8;

/** Until when an opening counts. */
export function openingEndsAt(openedAt: Date): Date {
  return new Date(openedAt.getTime() + OPENING_HOURS * 3_600_000);
}

/** The marking of several documents together: the gravest of theirs. */
export function gravestMarking(markings: readonly Marking[]): Marking {
  return markings.includes('official-sensitive') ? 'official-sensitive' : 'official';
}
