import { Tag } from '@/components/ui/tag';
import { evidenceKindLabels, evidenceStatusLabels } from '@/lib/evidence/labels';
import { dayOf, formatDay } from '@/lib/platform/days';
import type { FoundEvidence, FoundPassage } from '@/lib/search/types';
import { Marked } from './marked';
import { ResultList } from './result-list';

/** Evidence found, each with the passage of its file where the words stand. */
export function EvidenceResults({ found, areaPath }: { found: readonly FoundEvidence[]; areaPath: string }) {
  return (
    <ResultList
      results={found.map((item) => ({
        key: item.id,
        href: `${areaPath}/evidence/${item.id}`,
        title: <Marked pieces={item.title} />,
        about: (
          <>
            {aboutOf(item)} {item.status === 'accepted' ? null : <Status status={item.status} />}
          </>
        ),
        children: (
          <>
            <p className="mt-1">
              <Marked pieces={item.summary} />
            </p>
            {item.fileName ? <p className="mt-1 text-sm break-words">File: {item.fileName}</p> : null}
            {item.passage ? <Passage passage={item.passage} href={`${areaPath}/evidence/${item.id}/versions`} /> : null}
          </>
        ),
      }))}
    />
  );
}

function Status({ status }: Pick<FoundEvidence, 'status'>) {
  const { tone, label } = evidenceStatusLabels[status];
  return <Tag tone={tone}>{label}</Tag>;
}

function aboutOf({ kind, partnerName, periodToOn, proposedAt }: FoundEvidence): string {
  const when = periodToOn ? `period to ${formatDay(periodToOn)}` : `proposed ${formatDay(dayOf(proposedAt))}`;
  return `${evidenceKindLabels[kind].label} · ${partnerName} · ${when}`;
}

function Passage({ passage: { number, page, unit, isViewable, text }, href }: { passage: FoundPassage; href: string }) {
  const where = page === null ? 'In its file' : `${unit} ${page}`;
  const place = page === null ? '' : `?page=${page}`;
  return (
    <blockquote className="mt-2 border-l-4 border-line-strong pl-4 text-sm break-words">
      <Marked pieces={text} />
      <footer className="mt-1">{isViewable ? <a href={`${href}/${number}${place}`}>{where}</a> : where}</footer>
    </blockquote>
  );
}
