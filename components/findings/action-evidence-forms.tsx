import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { Details } from '@/components/ui/details';
import { linkEvidenceToActionAction, unlinkEvidenceFromActionAction } from '@/lib/findings/evidence/actions';
import type { ActionEvidenceForm } from '@/lib/findings/evidence/types';

type FormProps = { areaSlug: string; form: ActionEvidenceForm };

const noteLabel = 'What it shows of the action’s effect';

/** Puts a further item of evidence beside an action. */
export function AddActionEvidenceForm({ areaSlug, form: { action, offered } }: FormProps) {
  return (
    <ActionForm
      id="add-evidence"
      action={linkEvidenceToActionAction}
      submitLabel="Put it beside the action"
      cancelHref={`/areas/${areaSlug}/findings/${action.findingId}#action-${action.id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="actionId" value={action.id} />
      <SelectField
        name="evidenceItemId"
        label="Item of evidence"
        hint="What speaks to the finding’s criterion comes first."
        emptyLabel="Choose an item"
        options={offered.map(({ id, title, partnerName }) => ({ value: id, label: `${title} (${partnerName})` }))}
      />
      <TextArea name="note" label={noteLabel} hint="Whoever verifies the action reads it beside the file." rows={3} />
    </ActionForm>
  );
}

/** Says anew what each item beside an action shows, or takes it away. */
export function ChangeActionEvidence({ areaSlug, form: { action, evidence } }: FormProps) {
  return (
    <ul className="grid list-none gap-4 p-0">
      {evidence.map(({ itemId, title, note }) => (
        <li key={itemId} className="border-b border-line pb-4">
          <a href={`/areas/${areaSlug}/evidence/${itemId}`}>{title}</a>
          <p className="whitespace-pre-line">{note}</p>
          <Details summary={`Change what “${title}” shows`}>
            <ActionForm
              id={`note-${itemId}`}
              drawnFrom={action.version}
              action={linkEvidenceToActionAction}
              defaultValue={{ note }}
              submitLabel="Save the note"
            >
              <Which areaSlug={areaSlug} actionId={action.id} itemId={itemId} />
              <TextArea name="note" label={noteLabel} rows={3} />
            </ActionForm>
          </Details>
          <Details summary={`Take “${title}” away`}>
            <ActionForm
              id={`away-${itemId}`}
              drawnFrom={action.version}
              action={unlinkEvidenceFromActionAction}
              submitLabel="Take it away"
              submitTone="danger"
            >
              <Which areaSlug={areaSlug} actionId={action.id} itemId={itemId} />
              <Hidden name="version" value={action.version} />
              <p className="max-w-prose">The evidence itself stays. Its note on this action goes.</p>
            </ActionForm>
          </Details>
        </li>
      ))}
    </ul>
  );
}

function Which({ areaSlug, actionId, itemId }: { areaSlug: string; actionId: string; itemId: string }) {
  return (
    <>
      <Hidden name="area" value={areaSlug} />
      <Hidden name="actionId" value={actionId} />
      <Hidden name="evidenceItemId" value={itemId} />
    </>
  );
}
