import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { evidenceKindLabels, evidenceStatusLabels, outOfDateLabel } from '@/lib/evidence/labels';
import { formatDay } from '@/lib/platform/days';
import type { CriterionEvidence } from '@/lib/self-evaluations/types';

type CriterionEvidenceListProps = {
  evidence: readonly CriterionEvidence[];
  areaPath: string;
  /** Where evidence for this criterion is added; left out for those who may not. */
  addHref?: string;
};

/** What the partner holds that shows how good it is on one criterion. */
export function CriterionEvidenceList({ evidence, areaPath, addHref }: CriterionEvidenceListProps) {
  return (
    <>
      {evidence.length > 0 ? (
        <ul className="grid list-none gap-4 p-0">
          {evidence.map(({ id, title, kind, status, reviewByOn, isOutOfDate }) => (
            <li key={id} className="border-b border-line pb-4">
              <Link href={`${areaPath}/evidence/${id}`}>{title}</Link>
              <div className="mb-1.5 text-sm text-ink-soft">
                {evidenceKindLabels[kind].label}, review by {formatDay(reviewByOn)}
              </div>
              <div className="flex flex-wrap gap-2">
                <Tag tone={evidenceStatusLabels[status].tone}>{evidenceStatusLabels[status].label}</Tag>
                {isOutOfDate ? <Tag tone={outOfDateLabel.tone}>{outOfDateLabel.label}</Tag> : null}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">
          No evidence yet. A document or a set of figures that shows what you say belongs here.
        </p>
      )}
      {addHref ? (
        <p className="mt-4 print:hidden">
          <Link href={addHref}>Add evidence for this criterion</Link>
        </p>
      ) : null}
    </>
  );
}
