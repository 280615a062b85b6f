import { ActionForm } from '@/components/forms/action-form';
import { Checkbox } from '@/components/forms/checkbox';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { freezeRoomAction } from '@/lib/evidence-rooms/preparing/actions';

type FreezeRoomFormProps = {
  areaSlug: string;
  roomId: string;
  version: number;
  today: string;
  /** The chosen documents with child-level data, which the page warns of. */
  childLevelItems: readonly string[];
};

/** Freezes a room and says until when its inspectors open it, and that they may see what child-level data is in it. */
export function FreezeRoomForm({ areaSlug, roomId, version, today, childLevelItems }: FreezeRoomFormProps) {
  return (
    <ActionForm
      action={freezeRoomAction}
      submitLabel="Freeze and open to the inspectors"
      cancelHref={`/areas/${areaSlug}/evidence-rooms/${roomId}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="roomId" value={roomId} />
      <Hidden name="version" value={version} />
      <DateField
        name="openUntilOn"
        label="Until which day can the inspectors open it?"
        hint="This day is the last. You can change it later, or close the room before."
        min={today}
      />
      {childLevelItems.map((id) => (
        <Hidden key={id} name="childLevelItems" value={id} />
      ))}
      {childLevelItems.length > 0 ? (
        <Checkbox name="isChildLevelMeant" label="The inspectors asked for these and may see child-level data" />
      ) : null}
    </ActionForm>
  );
}
