import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { findingStateLabels } from '@/lib/findings/labels';
import type { FindingRow } from '@/lib/findings/types';
import { formatDay } from '@/lib/platform/days';

/** Findings in a list: what, whose, by when, where it stands. */
export function FindingTable({ findings, areaPath }: { findings: readonly FindingRow[]; areaPath: string }) {
  return (
    <Table
      caption="Findings, the gravest first"
      isCaptionHidden
      narrow="stack"
      rows={findings}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Finding',
          rowHeader: true,
          cell: ({ id, number, title }) => (
            <a href={`${areaPath}/findings/${id}`}>
              {number}. {title}
            </a>
          ),
        },
        { header: 'Kind', cell: ({ kindLabel }) => kindLabel },
        { header: 'Responsible', cell: ({ partnerName }) => partnerName },
        { header: 'Due', nowrap: true, cell: ({ dueOn }) => (dueOn ? formatDay(dueOn) : 'No date') },
        { header: 'Actions', numeric: true, cell: ({ actionCount }) => actionCount },
        {
          header: 'State',
          cell: ({ state }) => <Tag tone={findingStateLabels[state].tone}>{findingStateLabels[state].label}</Tag>,
        },
      ]}
    />
  );
}
