import { ProgressBar } from '@/components/ui/progress-bar';
import { Table } from '@/components/ui/table';
import { caseFilesWords } from '@/lib/case-files/audits/labels';
import type { AuditRow } from '@/lib/case-files/audits/types';

/** How many case files of an audit have each grade, and how many none yet. Counts only: grades are never averaged. */
export function GradeTable({ audit: { total, reviewed, grades } }: { audit: AuditRow }) {
  const rows = [...grades, { code: '', label: 'Not yet reviewed', count: total - reviewed }];
  return (
    <Table
      caption="Case files by grade, the moderated grade where there is one"
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { header: 'Grade', rowHeader: true, cell: ({ label }) => label },
        {
          header: 'Case files',
          cell: ({ code, count }) => (
            <ProgressBar
              value={count}
              max={total}
              label={caseFilesWords(count)}
              tone={code === '' ? 'neutral' : 'info'}
            />
          ),
        },
      ]}
    />
  );
}
