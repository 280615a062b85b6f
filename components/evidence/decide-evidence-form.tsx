import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { Details } from '@/components/ui/details';
import { InsetText } from '@/components/ui/inset-text';
import { acceptEvidenceAction, declineEvidenceAction } from '@/lib/evidence/actions';
import { checkStatusLabels } from '@/lib/evidence/labels';
import type { EvidenceView } from '@/lib/evidence/types';

type DecideEvidenceFormProps = {
  areaSlug: string;
  evidence: Pick<EvidenceView, 'id' | 'version' | 'versions' | 'allowed'>;
};

/** The second person's decision: accept, or decline with a reason that the proposer is told. */
export function DecideEvidenceForm({ areaSlug, evidence }: DecideEvidenceFormProps) {
  const which = (
    <>
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evidenceItemId" value={evidence.id} />
      <Hidden name="version" value={evidence.version} />
    </>
  );
  const [newest] = evidence.versions;
  return (
    <div className="grid gap-4">
      {evidence.allowed.accept ? (
        <ActionForm drawnFrom={evidence.version} action={acceptEvidenceAction} submitLabel="Accept">
          {which}
        </ActionForm>
      ) : (
        <InsetText>
          It cannot be accepted yet. The newest file:{' '}
          {newest ? checkStatusLabels[newest.checkStatus].label.toLowerCase() : 'none'}. Only a file that has been
          checked can be accepted.
        </InsetText>
      )}
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
