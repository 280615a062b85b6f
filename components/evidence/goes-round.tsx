import { InsetText } from '@/components/ui/inset-text';
import { decidedOnLabels } from '@/lib/evidence/description/labels';
import { DECIDED_ON } from '@/lib/evidence/description/rules';
import type { EvidenceStatus } from '@/lib/evidence/rules';

type GoesRoundProps = { status: EvidenceStatus; decisionReason: string | null };

/** Says, before anything is saved, what a change of the description does to the decision. */
export function GoesRound({ status, decisionReason }: GoesRoundProps) {
  if (status === 'proposed') return null;
  if (status === 'declined')
    return (
      <InsetText>
        <p>It was declined: {decisionReason}</p>
        <p className="mt-2">What you save here is proposed again, and somebody else decides on it.</p>
      </InsetText>
    );
  return (
    <InsetText>
      <p>It is accepted. It goes back to be decided, and does not count towards readiness until then, when</p>
      <ul className="mt-2 list-disc pl-5">
        {DECIDED_ON.map((part) => (
          <li key={part}>{decidedOnLabels[part]}</li>
        ))}
      </ul>
      <p className="mt-2">A new review date, a stricter marking or a narrower audience changes no decision.</p>
    </InsetText>
  );
}
