import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { recordLeavingAction } from '@/lib/leavers/actions';
import type { LeavingView } from '@/lib/leavers/types';

/** Asks who takes over what somebody owned, and from when they are gone. */
export function RecordLeavingForm({ areaSlug, leaving }: { areaSlug: string; leaving: LeavingView }) {
  const { person, today, actions, places } = leaving;
  const successors = namedChoices(leaving.successors);
  const owns = [actions.length > 0, places.length > 0].filter(Boolean).length;
  return (
    <ActionForm
      action={recordLeavingAction}
      defaultValue={{ lastDayOn: today }}
      submitLabel="Record that they leave"
      submitTone="danger"
      cancelHref={`/areas/${areaSlug}/people`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="personId" value={person.id} />
      <DateField
        name="lastDayOn"
        label="Their last day"
        hint="Their roles last until the end of this day; a contact’s role goes with the place, at once. To end their access at once, enter the day before today."
      />
      {owns > 1 ? (
        <SelectField
          name="successorId"
          label="Who takes over?"
          hint="Everything, unless you choose somebody else below."
          emptyLabel="Choose a person"
          options={successors}
        />
      ) : null}
      {actions.length > 0 ? (
        <SelectField
          name="actionsTo"
          label="Who takes over their actions?"
          optional={owns > 1}
          emptyLabel={owns > 1 ? 'The same person' : 'Choose a person'}
          options={successors}
        />
      ) : null}
      {places.length > 0 ? (
        <SelectField
          name="placesTo"
          label="Who takes their place at the partner?"
          hint="At once. The new name then waits to be confirmed. Choose the partner’s key contact to leave a deputy’s place open."
          optional={owns > 1}
          emptyLabel={owns > 1 ? 'The same person' : 'Choose a person'}
          options={successors}
        />
      ) : null}
    </ActionForm>
  );
}
