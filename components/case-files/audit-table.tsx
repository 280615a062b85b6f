import { ProgressBar } from '@/components/ui/progress-bar';
import { Table } from '@/components/ui/table';
import type { AuditRow } from '@/lib/case-files/audits/types';
import { formatDay } from '@/lib/platform/days';

/** Audits in a list: what they test, how far they are, and how many case files have each grade. */
export function AuditTable({ audits, areaPath }: { audits: readonly AuditRow[]; areaPath: string }) {
  return (
    <Table
      caption="Case file audits, latest first"
      isCaptionHidden
      narrow="stack"
      rows={audits}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Audit',
          rowHeader: true,
          cell: ({ id, title, criterion }) => (
            <div>
              <a href={`${areaPath}/case-files/audits/${id}`}>{title}</a>
              <span className="block font-normal text-ink-soft">{criterion.label}</span>
            </div>
          ),
        },
        {
          header: 'Opened',
          cell: ({ openedOn, closedOn }) => (
            <div>
              {formatDay(openedOn)}
              {closedOn ? <span className="block text-ink-soft">Closed {formatDay(closedOn)}</span> : null}
            </div>
          ),
        },
        {
          header: 'Moderated',
          cell: ({ moderated, total }) =>
            total > 0 ? (
              <ProgressBar value={moderated} max={total} label={`${moderated} of ${total}`} />
            ) : (
              <span className="text-ink-soft">No case files</span>
            ),
        },
        { header: 'Case files by grade', cell: ({ grades }) => <GradesInWords grades={grades} /> },
      ]}
    />
  );
}

function GradesInWords({ grades }: Pick<AuditRow, 'grades'>) {
  const given = grades.filter(({ count }) => count > 0);
  if (given.length === 0) return <span className="text-ink-soft">None graded yet</span>;
  return (
    <ul className="list-none p-0">
      {given.map(({ code, label, count }) => (
        <li key={code}>
          {label}: <span className="tabular-nums">{count}</span>
        </li>
      ))}
    </ul>
  );
}
