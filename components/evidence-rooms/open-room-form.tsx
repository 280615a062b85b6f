import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { openRoomAction } from '@/lib/evidence-rooms/opening/actions';
import { OPENING_HOURS } from '@/lib/evidence-rooms/rules';

/** The door of a room: one button, because opening is an act that is recorded. */
export function OpenRoomForm({ areaSlug, roomId }: { areaSlug: string; roomId: string }) {
  return (
    <div className="my-8 border-l-4 border-accent bg-accent-wash px-6 py-5 print:hidden">
      <p className="mb-4 max-w-prose">
        Opening is recorded: who, when, and each file that is taken. The room then stays open to you for {OPENING_HOURS}{' '}
        hours.
      </p>
      <ActionForm action={openRoomAction} submitLabel="Open the evidence room" pendingLabel="Opening…">
        <Hidden name="area" value={areaSlug} />
        <Hidden name="roomId" value={roomId} />
      </ActionForm>
    </div>
  );
}
