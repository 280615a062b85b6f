import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { submitSelfEvaluationAction } from '@/lib/self-evaluations/actions';

type SubmitSelfEvaluationFormProps = {
  areaSlug: string;
  selfEvaluation: { id: string; version: number };
  cancelHref: string;
};

/** Sends a checked self-evaluation to the task group. */
export function SubmitSelfEvaluationForm({ areaSlug, selfEvaluation, cancelHref }: SubmitSelfEvaluationFormProps) {
  return (
    <ActionForm
      action={submitSelfEvaluationAction}
      submitLabel="Send to the task group"
      pendingLabel="Sending…"
      cancelHref={cancelHref}
      cancelLabel="Not yet"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="selfEvaluationId" value={selfEvaluation.id} />
      <Hidden name="version" value={selfEvaluation.version} />
    </ActionForm>
  );
}
