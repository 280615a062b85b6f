import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { linkEvidenceToActionAction } from '@/lib/findings/evidence/actions';
import type { ActionToEvidence } from '@/lib/findings/evidence/types';
import { formatDay } from '@/lib/platform/days';

type LinkActionFormProps = { areaSlug: string; evidenceItemId: string; actions: readonly ActionToEvidence[] };

/** Puts an item of evidence beside one of the actions that the reader carries out. */
export function LinkActionForm({ areaSlug, evidenceItemId, actions }: LinkActionFormProps) {
  return (
    <ActionForm id="link-action" action={linkEvidenceToActionAction} submitLabel="Put it beside the action">
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evidenceItemId" value={evidenceItemId} />
      <SelectField
        name="actionId"
        label="Action"
        emptyLabel="Choose an action"
        options={actions.map(({ id, title, findingNumber, dueOn }) => ({
          value: id,
          label: `Finding ${findingNumber}: ${title} (due ${formatDay(dueOn)})`,
        }))}
      />
      <TextArea
        name="note"
        label="What it shows of the action’s effect"
        hint="Whoever verifies the action reads it beside the file."
        rows={3}
      />
    </ActionForm>
  );
}
