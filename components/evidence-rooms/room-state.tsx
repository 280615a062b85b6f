import { Tag } from '@/components/ui/tag';
import { roomStateLabels } from '@/lib/evidence-rooms/labels';
import type { RoomState as State } from '@/lib/evidence-rooms/rules';

/** Where a room stands. */
export function RoomState({ state }: { state: State }) {
  return <Tag tone={roomStateLabels[state].tone}>{roomStateLabels[state].label}</Tag>;
}
