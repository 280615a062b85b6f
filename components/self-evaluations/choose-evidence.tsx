import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { evidenceKindLabels, evidenceStatusLabels, outOfDateLabel } from '@/lib/evidence/labels';
import { formatDay } from '@/lib/platform/days';
import type { CriterionEvidence } from '@/lib/self-evaluations/types';

/** Which of the evidence that is held for a criterion shows what the answer says. Nothing where none is held. */
export function ChooseEvidence({ evidence }: { evidence: readonly CriterionEvidence[] }) {
  const offered = evidence.filter(({ status, isNamed }) => isNamed || status !== 'declined');
  if (offered.length === 0) return null;
  return (
    <CheckboxGroup
      name="evidence"
      label="Which of this evidence shows it?"
      optional
      options={offered.map((item) => ({ value: item.id, label: item.title, hint: stateOf(item) }))}
    />
  );
}

function stateOf({ kind, status, reviewByOn, isOutOfDate }: CriterionEvidence): string {
  const state = isOutOfDate ? outOfDateLabel.label : evidenceStatusLabels[status].label;
  return `${evidenceKindLabels[kind].label}. ${state}. Review by ${formatDay(reviewByOn)}`;
}
