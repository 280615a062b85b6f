import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { assignHandoverAction } from '@/lib/inspections/handover/actions';
import type { HandoverForm } from '@/lib/inspections/handover/types';

type AssignHandoverFormProps = { areaSlug: string; frameworkCode: string; item: HandoverForm };

/** Says who answers for a hand-over item, which document stands ready and how long it takes. */
export function AssignHandoverForm({ areaSlug, frameworkCode, item }: AssignHandoverFormProps) {
  return (
    <ActionForm
      action={assignHandoverAction}
      defaultValue={{
        partnerId: item.partner?.id,
        ownerName: item.ownerName ?? undefined,
        evidenceItemId: item.document?.id,
        evidenceNote: item.document?.note,
        daysToProduce: item.daysToProduce?.toString(),
      }}
      submitLabel="Save"
      pendingLabel="Saving…"
      cancelHref={`/areas/${areaSlug}/handover?framework=${encodeURIComponent(frameworkCode)}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="frameworkCode" value={frameworkCode} />
      <Hidden name="itemKey" value={item.key} />
      <Hidden name="version" value={item.version} />
      <SelectField
        name="partnerId"
        label="Partner that answers for it"
        hint="Leave it empty for what belongs to the area as a whole."
        optional
        emptyLabel="The area as a whole"
        options={namedChoices(item.partners)}
      />
      <TextField name="ownerName" label="Person who answers for it" hint="Their name or post." width="half" />
      <SelectField
        name="evidenceItemId"
        label="Document that stands ready"
        hint="From the accepted evidence. It counts as current until its review date."
        optional
        emptyLabel="None"
        options={item.documents.map(({ id, title, partnerName }) => ({ value: id, label: `${partnerName}: ${title}` }))}
      />
      <TextArea
        name="evidenceNote"
        label="What the document shows for this item"
        hint="Whoever hands it over reads it, and inspectors in an evidence room. Saved only when a document is chosen above."
        optional
        rows={2}
      />
      <TextField
        name="daysToProduce"
        label="How long it takes"
        hint={
          item.how === 'kept-current'
            ? 'To bring the document up to date.'
            : 'To produce it once the call has come, as measured or as its owner says.'
        }
        optional
        inputMode="numeric"
        width="short"
        suffix="working days"
      />
    </ActionForm>
  );
}
