import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { agreeSelfEvaluationAction } from '@/lib/self-evaluations/actions';

type AgreeSelfEvaluationFormProps = { areaSlug: string; selfEvaluation: { id: string; version: number } };

/** Agrees a self-evaluation as it stands on the page. */
export function AgreeSelfEvaluationForm({ areaSlug, selfEvaluation }: AgreeSelfEvaluationFormProps) {
  return (
    <ActionForm action={agreeSelfEvaluationAction} submitLabel="Agree" pendingLabel="Agreeing…">
      <Hidden name="area" value={areaSlug} />
      <Hidden name="selfEvaluationId" value={selfEvaluation.id} />
      <Hidden name="version" value={selfEvaluation.version} />
    </ActionForm>
  );
}
