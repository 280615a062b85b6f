import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { returnSelfEvaluationAction } from '@/lib/self-evaluations/actions';

type ReturnSelfEvaluationFormProps = { areaSlug: string; selfEvaluation: { id: string; version: number } };

/** Gives a self-evaluation back to its service with what to look at again. */
export function ReturnSelfEvaluationForm({ areaSlug, selfEvaluation }: ReturnSelfEvaluationFormProps) {
  return (
    <ActionForm
      action={returnSelfEvaluationAction}
      submitLabel="Return to the service"
      pendingLabel="Returning…"
      submitTone="secondary"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="selfEvaluationId" value={selfEvaluation.id} />
      <Hidden name="version" value={selfEvaluation.version} />
      <TextArea
        name="reason"
        label="What should the service look at again?"
        hint="They read this as you write it. Name the criterion, and what would convince you."
        rows={4}
      />
    </ActionForm>
  );
}
