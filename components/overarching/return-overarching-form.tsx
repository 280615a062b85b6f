import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { returnOverarchingAction } from '@/lib/overarching/actions';

type ReturnOverarchingFormProps = { areaSlug: string; evaluation: { id: string; version: number } };

/** Gives an evaluation back to the task group with what to look at again. */
export function ReturnOverarchingForm({ areaSlug, evaluation }: ReturnOverarchingFormProps) {
  return (
    <ActionForm
      action={returnOverarchingAction}
      submitLabel="Return to the task group"
      pendingLabel="Returning…"
      submitTone="secondary"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evaluationId" value={evaluation.id} />
      <Hidden name="version" value={evaluation.version} />
      <TextArea
        name="reason"
        label="What should the task group look at again?"
        hint="They read this as you write it. Name the part, and what would convince you."
        rows={4}
      />
    </ActionForm>
  );
}
