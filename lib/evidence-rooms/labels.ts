import type { TonedLabel } from '@/lib/platform/tone';
import type { RoomState } from './rules';

export const roomStateLabels: Record<RoomState, TonedLabel> = {
  draft: { label: 'Being prepared', tone: 'watch' },
  open: { label: 'Frozen and open', tone: 'good' },
  ended: { label: 'Its last day is over', tone: 'neutral' },
  closed: { label: 'Closed', tone: 'neutral' },
};

/** Why a room cannot be opened, to whoever tries. */
export const shutWords: Record<Exclude<RoomState, 'open'>, string> = {
  draft: 'This room is still being prepared. It opens once it is frozen.',
  ended: 'The last day of this room is over. Ask the inspection lead of the area if you need it again.',
  closed: 'This room has been closed. Ask the inspection lead of the area if you need it again.',
};

/** The same to the area, whose room it is. */
export const overWords: Record<'ended' | 'closed', string> = {
  ended: 'The last day of this room is over. An inspection lead can give it another one.',
  closed: 'This room was closed for good. A new one can be begun from it.',
};

export const damagedLabel: TonedLabel = { label: 'Cannot be opened', tone: 'blocker' };
