import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { submitOverarchingAction } from '@/lib/overarching/actions';

type SubmitOverarchingFormProps = {
  areaSlug: string;
  evaluation: { id: string; version: number };
  cancelHref: string;
};

/** Sends a checked evaluation to the director. */
export function SubmitOverarchingForm({ areaSlug, evaluation, cancelHref }: SubmitOverarchingFormProps) {
  return (
    <ActionForm
      action={submitOverarchingAction}
      submitLabel="Send for sign-off"
      pendingLabel="Sending…"
      cancelHref={cancelHref}
      cancelLabel="Not yet"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evaluationId" value={evaluation.id} />
      <Hidden name="version" value={evaluation.version} />
    </ActionForm>
  );
}
