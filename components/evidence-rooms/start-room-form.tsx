import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { startRoomAction } from '@/lib/evidence-rooms/preparing/actions';
import { beginningLabels } from '@/lib/evidence-rooms/preparing/labels';
import { BEGINNINGS } from '@/lib/evidence-rooms/preparing/rules';
import type { RoomBeginning } from '@/lib/evidence-rooms/preparing/types';

/** Begins a room: for whom, under which framework, and with what. */
export function StartRoomForm({ areaSlug, beginning }: { areaSlug: string; beginning: RoomBeginning }) {
  const { inspections, frameworks, from } = beginning;
  const [only] = frameworks;
  const beginnings = BEGINNINGS.filter((one) => from !== null || one !== 'room');
  return (
    <ActionForm
      action={startRoomAction}
      defaultValue={{
        inspectionId: from?.inspectionId ?? (inspections.length === 1 ? inspections[0]?.id : undefined),
        frameworkCode: from?.frameworkCode ?? only?.code,
        beginWith: from ? 'room' : 'ready',
      }}
      submitLabel="Begin this room"
      cancelHref={`/areas/${areaSlug}/evidence-rooms`}
    >
      <Hidden name="area" value={areaSlug} />
      {from ? <Hidden name="fromRoomId" value={from.id} /> : null}
      <TextField
        name="title"
        label="What is the room called?"
        hint="The inspectors see this, for example “Library of evidence, week two”."
      />
      <SelectField
        name="inspectionId"
        label="For which inspection?"
        hint="Only people invited as inspectors of this inspection open the room."
        emptyLabel="Choose an inspection"
        options={inspections.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <RadioGroup
        name="frameworkCode"
        label="By which framework is it ordered?"
        options={frameworks.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <RadioGroup
        name="beginWith"
        label="What does it begin with?"
        hint="You can change everything until the room is frozen."
        options={beginnings.map((value) => ({ value, ...beginningLabels[value] }))}
      />
    </ActionForm>
  );
}
