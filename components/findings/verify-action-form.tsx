import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { SummaryList } from '@/components/ui/summary-list';
import { verifyActionAction } from '@/lib/findings/actions';
import type { ActionView } from '@/lib/findings/types';

type VerifyActionFormProps = { areaSlug: string; findingId: string; action: ActionView };

/** Someone else's confirmation that an action had its effect. */
export function VerifyActionForm({ areaSlug, findingId, action }: VerifyActionFormProps) {
  return (
    <div className="grid gap-6">
      <SummaryList
        rows={[
          { label: 'How we would know', value: action.successMeasure },
          { label: 'Effect reported', value: action.effect ?? 'None reported' },
        ]}
      />
      <ActionForm
        action={verifyActionAction}
        submitLabel="Verify"
        cancelHref={`/areas/${areaSlug}/findings/${findingId}`}
      >
        <Hidden name="area" value={areaSlug} />
        <Hidden name="actionId" value={action.id} />
        <Hidden name="version" value={action.version} />
        <TextArea name="note" label="What did you see that shows the effect?" rows={4} />
      </ActionForm>
    </div>
  );
}
