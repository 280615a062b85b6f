import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { discardRoomAction } from '@/lib/evidence-rooms/preparing/actions';
import type { RoomView } from '@/lib/evidence-rooms/types';

/** Throws away a room that is still being prepared. */
export function DiscardRoomForm({ areaSlug, room }: { areaSlug: string; room: RoomView }) {
  return (
    <ActionForm
      action={discardRoomAction}
      submitLabel="Delete this draft"
      submitTone="danger"
      cancelHref={`/areas/${areaSlug}/evidence-rooms/${room.id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="roomId" value={room.id} />
      <Hidden name="version" value={room.version} />
    </ActionForm>
  );
}
