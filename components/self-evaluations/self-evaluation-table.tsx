import { ProgressBar } from '@/components/ui/progress-bar';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDay, formatInstant } from '@/lib/platform/days';
import { notStartedLabel, overdueLabel, selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import type { SelfEvaluationRow } from '@/lib/self-evaluations/progress/types';

const nextWords = { write: 'Write', continue: 'Continue', decide: 'Read and decide', read: 'Read' } as const;

type SelfEvaluationTableProps = {
  caption: string;
  rows: readonly SelfEvaluationRow[];
  areaPath: string;
  frameworkCode: string;
  /** Off where every row is of one partner. */
  hasPartner?: boolean;
  /** True in a cycle that is past: links lead to what was written then. */
  isPast?: boolean;
};

/** Services and where each stands with its self-evaluation. */
export function SelfEvaluationTable(props: SelfEvaluationTableProps) {
  const { caption, rows, areaPath, frameworkCode, hasPartner = true, isPast = false } = props;
  const hrefOf = ({ serviceId, selfEvaluationId }: SelfEvaluationRow) =>
    `${areaPath}/self-evaluations/${serviceId}?framework=${frameworkCode}${isPast ? `&edition=${selfEvaluationId}` : ''}`;
  return (
    <Table
      caption={caption}
      isCaptionHidden
      narrow="stack"
      rows={rows}
      rowKey={({ serviceId }) => serviceId}
      columns={[
        ...(hasPartner ? [{ header: 'Partner', cell: ({ partnerName }: SelfEvaluationRow) => partnerName }] : []),
        { header: 'Service', rowHeader: true, cell: (row) => <a href={hrefOf(row)}>{row.serviceName}</a> },
        { header: 'Cycle', nowrap: true, cell: ({ cycle }) => cycle ?? 'None yet' },
        {
          header: 'Answered',
          nowrap: true,
          cell: ({ counts, needed, status }) => (
            <ProgressBar
              value={counts.answered}
              max={needed}
              label={`${counts.answered} of ${needed}`}
              tone={status === 'agreed' ? 'good' : 'info'}
            />
          ),
        },
        { header: 'Status', cell: (row) => <StatusCell row={row} /> },
        { header: 'Due', nowrap: true, cell: (row) => <DueCell row={row} /> },
        {
          header: <span className="sr-only">What to do</span>,
          nowrap: true,
          cell: (row) =>
            row.next ? (
              <a href={hrefOf(row)}>
                {nextWords[row.next]}
                <span className="sr-only">: {row.serviceName}</span>
              </a>
            ) : null,
        },
      ]}
    />
  );
}

function StatusCell({ row }: { row: SelfEvaluationRow }) {
  const { label, tone } = row.status ? selfEvaluationStatusLabels[row.status] : notStartedLabel;
  return (
    <div className="grid justify-items-start gap-1">
      <Tag tone={tone}>{label}</Tag>
      {row.agreedAt && row.status !== 'agreed' ? (
        <span className="text-sm text-ink-soft">Last agreed {formatInstant(row.agreedAt)}</span>
      ) : null}
    </div>
  );
}

function DueCell({ row }: { row: SelfEvaluationRow }) {
  if (!row.dueOn) return 'No date';
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {formatDay(row.dueOn)}
      {row.isOverdue ? <Tag tone={overdueLabel.tone}>{overdueLabel.label}</Tag> : null}
    </span>
  );
}
