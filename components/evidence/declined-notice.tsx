import { InsetText } from '@/components/ui/inset-text';
import type { EvidenceView } from '@/lib/evidence/types';

type DeclinedNoticeProps = {
  evidence: Pick<EvidenceView, 'decidedByName' | 'decisionReason' | 'allowed'>;
  path: string;
};

/** Why evidence was declined, and for those who may put it right the two ways to. */
export function DeclinedNotice({ evidence: { decidedByName, decisionReason, allowed }, path }: DeclinedNoticeProps) {
  return (
    <InsetText>
      <p>
        {decidedByName ?? 'Someone who has left'} declined it: {decisionReason}
      </p>
      {allowed.describe || allowed.replaceFile ? (
        <p className="mt-2">
          To propose it again, {allowed.replaceFile ? <a href={`${path}/versions/new`}>send a newer file</a> : null}
          {allowed.describe && allowed.replaceFile ? ' or ' : null}
          {allowed.describe ? <a href={`${path}/edit`}>describe it anew</a> : null}. Somebody else then decides on it.
        </p>
      ) : null}
    </InsetText>
  );
}
