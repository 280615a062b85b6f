import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { seenWords, stateLabels, toldWords } from '@/lib/case-files/children-at-risk/labels';
import type { ChildAtRiskRow } from '@/lib/case-files/children-at-risk/types';
import { formatInstant } from '@/lib/platform/days';

type ChildAtRiskTableProps = { caption: string; records: readonly ChildAtRiskRow[]; areaPath: string };

/** Records of children at risk: whose, since when, the two clocks. Only readers of a record see its reference. */
export function ChildAtRiskTable({ caption, records, areaPath }: ChildAtRiskTableProps) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      narrow="stack"
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Record',
          rowHeader: true,
          cell: ({ id, reference, partnerName }) =>
            reference ? (
              <div>
                <a href={`${areaPath}/case-files/children-at-risk/${id}`}>{reference}</a>
                <span className="block font-normal text-ink-soft">{partnerName}</span>
              </div>
            ) : (
              partnerName
            ),
        },
        { header: 'Raised', cell: ({ raisedAt }) => formatInstant(raisedAt) },
        { header: 'Manager told, within the hour', cell: ({ told }) => <Words label={toldWords(told)} /> },
        { header: 'Child seen, the same day', cell: ({ seen }) => <Words label={seenWords(seen)} /> },
        { header: 'State', cell: ({ state }) => <Words label={stateLabels[state]} /> },
      ]}
    />
  );
}

function Words({ label: { label, tone } }: { label: ReturnType<typeof toldWords> }) {
  return <Tag tone={tone}>{label}</Tag>;
}
