import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { Details } from '@/components/ui/details';
import { acceptEvidenceAction, declineEvidenceAction } from '@/lib/evidence/actions';

type DecideEvidenceFormProps = { areaSlug: string; evidence: { id: string; version: number } };

/** The second person's decision: accept, or decline with a reason that the proposer is told. */
export function DecideEvidenceForm({ areaSlug, evidence }: DecideEvidenceFormProps) {
  const which = (
    <>
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evidenceItemId" value={evidence.id} />
      <Hidden name="version" value={evidence.version} />
    </>
  );
  return (
    <div className="grid gap-4">
      <ActionForm drawnFrom={evidence.version} action={acceptEvidenceAction} submitLabel="Accept">
        {which}
      </ActionForm>
      <Details summary="Decline it instead">
        <ActionForm
          drawnFrom={evidence.version}
          action={declineEvidenceAction}
          submitLabel="Decline"
          submitTone="secondary"
        >
          {which}
          <TextArea
            name="reason"
            label="Why?"
            hint="What is missing or wrong, so that it can be put right. Its proposer is told."
            rows={3}
          />
        </ActionForm>
      </Details>
    </div>
  );
}
