import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { addActionAction } from '@/lib/findings/actions';

type AddActionFormProps = { areaSlug: string; findingId: string; partners: readonly { id: string; name: string }[] };

/** Says what will be done about a finding, by whom, by when, and how it will show. */
export function AddActionForm({ areaSlug, findingId, partners }: AddActionFormProps) {
  return (
    <ActionForm
      action={addActionAction}
      submitLabel="Add action"
      cancelHref={`/areas/${areaSlug}/findings/${findingId}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="findingId" value={findingId} />
      <TextField name="title" label="What will be done?" />
      <SelectField
        name="partnerId"
        label="Which partner does it?"
        emptyLabel="Choose a partner"
        options={namedChoices(partners)}
      />
      <TextField
        name="ownerName"
        label="Who is responsible?"
        hint="A post or a name, for example “Head of fieldwork”."
      />
      <DateField name="dueOn" label="By when?" />
      <TextArea
        name="successMeasure"
        label="How will you know that it worked?"
        hint="What will be different for children, and what will show it."
        rows={3}
      />
    </ActionForm>
  );
}
