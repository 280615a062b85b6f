import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { extendRoomAction } from '@/lib/evidence-rooms/actions';
import type { RoomView } from '@/lib/evidence-rooms/types';

/** Gives a frozen room another last day. */
export function ExtendRoomForm({ areaSlug, room, today }: { areaSlug: string; room: RoomView; today: string }) {
  return (
    <ActionForm
      action={extendRoomAction}
      defaultValue={{ openUntilOn: room.openUntilOn ?? undefined }}
      submitLabel="Change the day"
      cancelHref={`/areas/${areaSlug}/evidence-rooms/${room.id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="roomId" value={room.id} />
      <Hidden name="version" value={room.version} />
      <DateField
        name="openUntilOn"
        label="Until which day can the inspectors open it?"
        hint="This day is the last."
        min={today}
      />
    </ActionForm>
  );
}
