import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { noteNamedEvidenceAction } from '@/lib/self-evaluations/named-evidence/actions';
import type { CriterionEvidence } from '@/lib/self-evaluations/types';

type NoteNamedEvidenceFormProps = {
  areaSlug: string;
  place: { serviceId: string; frameworkCode: string; criterionCode: string };
  item: CriterionEvidence;
};

/** Says what an item that the answer names shows of it. */
export function NoteNamedEvidenceForm({ areaSlug, place, item }: NoteNamedEvidenceFormProps) {
  return (
    <ActionForm
      id={`note-${item.id}`}
      drawnFrom={item.note}
      action={noteNamedEvidenceAction}
      defaultValue={{ note: item.note }}
      submitLabel="Save the note"
      submitTone="secondary"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="serviceId" value={place.serviceId} />
      <Hidden name="frameworkCode" value={place.frameworkCode} />
      <Hidden name="criterionCode" value={place.criterionCode} />
      <Hidden name="evidenceItemId" value={item.id} />
      <TextArea name="note" label="What it shows of this answer" optional rows={2} />
    </ActionForm>
  );
}
