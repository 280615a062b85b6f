import { Table } from '@/components/ui/table';
import { formatDay } from '@/lib/platform/days';
import type { StatusReportSnapshot } from '@/lib/reports/types';

type Audits = Pick<StatusReportSnapshot, 'audits' | 'lookBacks'>;

/** Case file audits as counts by grade, and look-back reviews. Nothing here leads to a case. */
export function AuditCounts({ audits, lookBacks }: Audits) {
  const grades = audits[0]?.grades.map(({ label }) => label) ?? [];
  return (
    <div className="grid gap-6">
      {audits.length > 0 ? (
        <Table
          caption="Case files by grade; moderated grades where there are any"
          rows={audits}
          rowKey={({ title }) => title}
          columns={[
            { header: 'Audit', rowHeader: true, cell: ({ title }) => title },
            { header: 'Files', numeric: true, cell: ({ caseFiles }) => caseFiles },
            { header: 'Read', numeric: true, cell: ({ reviewed }) => reviewed },
            { header: 'Moderated', numeric: true, cell: ({ moderated }) => moderated },
            ...grades.map((grade, index) => ({
              header: grade,
              numeric: true,
              cell: (audit: Audits['audits'][number]) => audit.grades[index]?.count ?? 0,
            })),
          ]}
        />
      ) : null}
      {lookBacks.length > 0 ? (
        <ul className="grid list-none gap-2 p-0">
          {lookBacks.map((lookBack) => (
            <li key={lookBack.title} className="max-w-prose">
              <strong>{lookBack.title}:</strong> {number(lookBack.reviewed)} of {number(lookBack.total)} cases reviewed,{' '}
              {number(lookBack.found)} needed more to be done.
              {lookBack.completedOn ? ` Complete on ${formatDay(lookBack.completedOn)}.` : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const number = (count: number): string => count.toLocaleString('en-GB');
