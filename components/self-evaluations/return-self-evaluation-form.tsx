import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { returnSelfEvaluationAction } from '@/lib/self-evaluations/actions';

type ReturnSelfEvaluationFormProps = {
  areaSlug: string;
  selfEvaluation: { id: string; version: number };
  /** The answers that can be commented on with it. */
  criteria: readonly { code: string; label: string }[];
};

/** Gives a self-evaluation back to its service with what to look at again, as a whole and answer by answer. */
export function ReturnSelfEvaluationForm({ areaSlug, selfEvaluation, criteria }: ReturnSelfEvaluationFormProps) {
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
        hint="They read this as you write it. Say what would convince you."
        rows={4}
      />
      <fieldset className="grid min-w-0 gap-5">
        <legend className="mb-1 font-bold">To single answers</legend>
        <p className="max-w-prose text-ink-soft">
          What you write here becomes a comment on that answer. Leave the others empty.
        </p>
        {criteria.map(({ code, label }, place) => (
          <div key={code}>
            <Hidden name={`reasons[${place}].criterionCode`} value={code} />
            <TextArea name={`reasons[${place}].reason`} label={label} optional rows={2} />
          </div>
        ))}
      </fieldset>
    </ActionForm>
  );
}
