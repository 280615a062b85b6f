import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDay, formatInstant } from '@/lib/platform/days';
import { reportStatusLabels } from '@/lib/reports/labels';
import type { ReportRow } from '@/lib/reports/types';

/** Reports in a list, newest first; readers who see only published ones need no column for that. */
export function ReportTable({ reports, areaPath }: { reports: readonly ReportRow[]; areaPath: string }) {
  const hasUnpublished = reports.some(({ status }) => status !== 'published');
  return (
    <Table
      caption="Status reports, newest first"
      isCaptionHidden
      narrow="stack"
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Report',
          rowHeader: true,
          cell: ({ id, asAtOn, headline }) => (
            <>
              <a href={`${areaPath}/reports/${id}`}>As at {formatDay(asAtOn)}</a>
              <span className="block max-w-prose font-normal text-ink-soft">{headline}</span>
            </>
          ),
        },
        { header: 'Board', cell: ({ boardName }) => boardName },
        ...(hasUnpublished
          ? [
              {
                header: 'State',
                nowrap: true,
                cell: ({ status }: ReportRow) => (
                  <Tag tone={reportStatusLabels[status].tone}>{reportStatusLabels[status].label}</Tag>
                ),
              },
            ]
          : []),
        {
          header: 'Published',
          cell: ({ publishedAt }) => (publishedAt ? formatInstant(publishedAt) : 'Not yet'),
        },
      ]}
    />
  );
}
