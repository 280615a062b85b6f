import { Tag } from '@/components/ui/tag';
import { evidenceKindLabels, evidenceStatusLabels } from '@/lib/evidence/labels';
import type { ActionEvidence } from '@/lib/findings/evidence/types';
import { formatInstant } from '@/lib/platform/days';

type ActionEvidenceListProps = { evidence: readonly ActionEvidence[]; areaPath: string };

/** What shows an action's effect, with what each item shows of it. */
export function ActionEvidenceList({ evidence, areaPath }: ActionEvidenceListProps) {
  return (
    <ul className="grid list-none gap-3 p-0">
      {evidence.map(({ itemId, title, kind, status, note, linkedByName, linkedAt }) => (
        <li key={itemId}>
          <span className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <a href={`${areaPath}/evidence/${itemId}`}>{title}</a>
            <Tag tone={evidenceStatusLabels[status].tone}>{evidenceStatusLabels[status].label}</Tag>
          </span>
          <p className="whitespace-pre-line">{note}</p>
          <p className="text-sm text-ink-soft">
            {evidenceKindLabels[kind].label}. {linkedByName}, {formatInstant(linkedAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
