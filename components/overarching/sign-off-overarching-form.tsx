import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { signOffOverarchingAction } from '@/lib/overarching/actions';

type SignOffOverarchingFormProps = { areaSlug: string; evaluation: { id: string; version: number } };

/** Signs an evaluation off as it stands on the page. */
export function SignOffOverarchingForm({ areaSlug, evaluation }: SignOffOverarchingFormProps) {
  return (
    <ActionForm action={signOffOverarchingAction} submitLabel="Sign off" pendingLabel="Signing off…">
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evaluationId" value={evaluation.id} />
      <Hidden name="version" value={evaluation.version} />
    </ActionForm>
  );
}
