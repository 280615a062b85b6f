import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { closeRoomAction } from '@/lib/evidence-rooms/actions';
import type { RoomView } from '@/lib/evidence-rooms/types';

/** Closes a room before its last day. */
export function CloseRoomForm({ areaSlug, room }: { areaSlug: string; room: RoomView }) {
  return (
    <ActionForm
      action={closeRoomAction}
      submitLabel="Close this room"
      submitTone="danger"
      cancelHref={`/areas/${areaSlug}/evidence-rooms/${room.id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="roomId" value={room.id} />
      <Hidden name="version" value={room.version} />
    </ActionForm>
  );
}
