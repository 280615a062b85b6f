import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { actionStatusLabels, findingStateLabels, overdueLabel } from '@/lib/findings/labels';
import { formatDay } from '@/lib/platform/days';
import type { ReportFinding } from '@/lib/reports/types';

/** The findings that ask for something, each with its actions as they stood. */
export function ActionPlan({ findings }: { findings: readonly ReportFinding[] }) {
  return (
    <ol className="grid list-none gap-6 p-0">
      {findings.map((finding) => (
        <li key={finding.number} className="border-t-2 border-line-strong pt-3 print:break-inside-avoid">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h3 className="max-w-prose">
              {finding.number}. {finding.title}
            </h3>
            <Tag tone={findingStateLabels[finding.state].tone}>{findingStateLabels[finding.state].label}</Tag>
          </div>
          <p className="mt-1 text-sm text-ink-soft">
            {finding.kindLabel}, {finding.partnerName}
            {finding.dueOn ? `, due ${formatDay(finding.dueOn)}` : ''}
          </p>
          {finding.actions.length > 0 ? <FindingActions finding={finding} /> : null}
        </li>
      ))}
    </ol>
  );
}

function FindingActions({ finding }: { finding: ReportFinding }) {
  return (
    <div className="mt-2">
      <Table
        caption={`Actions on finding ${finding.number}`}
        isCaptionHidden
        narrow="stack"
        rows={finding.actions}
        rowKey={({ title, dueOn, partnerName }) => `${title} ${dueOn} ${partnerName}`}
        columns={[
          { header: 'Action', rowHeader: true, cell: ({ title }) => <span className="font-normal">{title}</span> },
          { header: 'Responsible', cell: ({ partnerName }) => partnerName },
          { header: 'Due', nowrap: true, cell: ({ dueOn }) => formatDay(dueOn) },
          {
            header: 'State',
            nowrap: true,
            cell: ({ status, isOverdue }) => {
              const { label, tone } = isOverdue ? overdueLabel : actionStatusLabels[status];
              return <Tag tone={tone}>{label}</Tag>;
            },
          },
        ]}
      />
    </div>
  );
}
