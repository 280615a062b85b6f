import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { daysLeftWords, runsOutWords } from '@/lib/evidence/coverage/labels';
import type { ExpiringRow } from '@/lib/evidence/coverage/types';
import { evidenceKindLabels } from '@/lib/evidence/labels';

type ExpiringTableProps = { caption: string; rows: readonly ExpiringRow[]; areaPath: string };

/** Evidence that runs out: what, whose, when and why, and what the reader may do about it. */
export function ExpiringTable({ caption, rows, areaPath }: ExpiringTableProps) {
  const anyAllowed = rows.some(({ allowed }) => allowed.replaceFile || allowed.describe);
  return (
    <Table
      caption={caption}
      isCaptionHidden
      narrow="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Evidence',
          rowHeader: true,
          cell: ({ id, title }) => <a href={`${areaPath}/evidence/${id}`}>{title}</a>,
        },
        { header: 'Kind', cell: ({ kind }) => evidenceKindLabels[kind].label },
        { header: 'Partner', cell: ({ partnerName }) => partnerName },
        { header: 'Runs out', cell: ({ because, runsOutOn }) => runsOutWords(because, runsOutOn) },
        {
          header: 'Days left',
          cell: ({ daysLeft, within }) => <Tag tone={within === '30' ? 'gap' : 'watch'}>{daysLeftWords(daysLeft)}</Tag>,
        },
        ...(anyAllowed
          ? [{ header: 'To do', cell: (row: ExpiringRow) => <ToDo row={row} areaPath={areaPath} /> }]
          : []),
      ]}
    />
  );
}

function ToDo({ row, areaPath }: { row: ExpiringRow; areaPath: string }) {
  const { id, title, because, allowed } = row;
  const of = <span className="sr-only"> of {title}</span>;
  return (
    <span className="grid gap-1">
      {allowed.replaceFile ? (
        <a href={`${areaPath}/evidence/${id}/versions/new`}>
          Send a newer file<span className="sr-only"> for {title}</span>
        </a>
      ) : null}
      {allowed.describe ? (
        <a href={`${areaPath}/evidence/${id}/edit`}>
          {because === 'review-passed' ? 'Change the review date' : 'Change the period'}
          {of}
        </a>
      ) : null}
    </span>
  );
}
