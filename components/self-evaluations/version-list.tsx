import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/platform/days';
import { selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import type { VersionView } from '@/lib/self-evaluations/versions/types';

/** Every save of an answer, latest first: when, by whom, in which edition. */
export function VersionList({ versions }: { versions: readonly VersionView[] }) {
  return (
    <Table
      caption="All versions"
      isCaptionHidden
      narrow="stack"
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { header: 'Version', rowHeader: true, nowrap: true, cell: ({ number }) => number },
        { header: 'Saved', nowrap: true, cell: ({ saved }) => formatInstant(saved.at) },
        { header: 'By', cell: ({ saved }) => saved.byName },
        { header: 'Self-evaluation', cell: ({ edition }) => edition },
        {
          header: 'What became of it',
          cell: (version) => {
            const { label, tone } = selfEvaluationStatusLabels[version.status];
            return (
              <span className="flex flex-wrap gap-2">
                {version.isSent ? <Tag tone="info">Sent</Tag> : null}
                {version.isLast ? <Tag tone={tone}>{label}</Tag> : null}
                {version.isSent || version.isLast ? null : <span className="text-ink-soft">Saved over</span>}
              </span>
            );
          },
        },
      ]}
    />
  );
}
