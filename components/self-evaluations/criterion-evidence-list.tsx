import { Details } from '@/components/ui/details';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { evidenceKindLabels, evidenceStatusLabels, outOfDateLabel } from '@/lib/evidence/labels';
import { formatDay } from '@/lib/platform/days';
import type { CriterionEvidence } from '@/lib/self-evaluations/types';
import { NoteNamedEvidenceForm } from './note-named-evidence-form';

type CriterionEvidenceListProps = {
  evidence: readonly CriterionEvidence[];
  areaPath: string;
  /** Where evidence for this criterion is added; left out for those who may not. */
  addHref?: string;
  /** The answer that a note belongs to; left out for those who may not write it. */
  writing?: { areaSlug: string; serviceId: string; frameworkCode: string; criterionCode: string };
};

/** What the partner holds that shows how good it is on one criterion; first what the answer names. */
export function CriterionEvidenceList({ evidence, areaPath, addHref, writing }: CriterionEvidenceListProps) {
  const named = evidence.filter(({ isNamed }) => isNamed);
  return (
    <>
      {evidence.length > 0 ? (
        <ul className="grid list-none gap-4 p-0">
          {[...named, ...evidence.filter(({ isNamed }) => !isNamed)].map((item) => (
            <li key={item.id} className="border-b border-line pb-4">
              <Link href={`${areaPath}/evidence/${item.id}`}>{item.title}</Link>
              <div className="mb-1.5 text-sm text-ink-soft">
                {evidenceKindLabels[item.kind].label}, review by {formatDay(item.reviewByOn)}
              </div>
              <div className="flex flex-wrap gap-2">
                {item.isNamed ? <Tag tone="info">Named in the answer</Tag> : null}
                <EvidenceTags item={item} />
              </div>
              {item.note ? <p className="mt-2 whitespace-pre-line">{item.note}</p> : null}
              {item.isNamed && writing ? (
                <Details summary={item.note ? 'Change what it shows' : 'Say what it shows'}>
                  <NoteNamedEvidenceForm areaSlug={writing.areaSlug} place={writing} item={item} />
                </Details>
              ) : null}
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

/** Whether an item counts: what was decided about it, and whether it is out of date. */
function EvidenceTags({ item: { status, isOutOfDate } }: { item: CriterionEvidence }) {
  return (
    <>
      <Tag tone={evidenceStatusLabels[status].tone}>{evidenceStatusLabels[status].label}</Tag>
      {isOutOfDate ? <Tag tone={outOfDateLabel.tone}>{outOfDateLabel.label}</Tag> : null}
    </>
  );
}
