import type { ReactNode } from 'react';
import type { Column } from '@/components/ui/table';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type Day, formatDay } from '@/lib/platform/days';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { Change, Measure } from '@/lib/reports/types';
import { ChangeMark } from './change-mark';

type MeasureRow = Measure & { change: Change };

type MeasureTableProps<Row> = {
  caption: ReactNode;
  isCaptionHidden?: boolean;
  nameHeader: string;
  nameOf: (row: Row) => ReactNode;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The last report's day; without one there is nothing to compare with and no such column. */
  since: Day | null;
};

/** How ready each of several things is, as a word, as a count, and against the last report. */
export function MeasureTable<Row extends MeasureRow>(props: MeasureTableProps<Row>) {
  // On phones the change stands under the count, where no one has to scroll sideways to it.
  const changes: Column<Row>[] = props.since
    ? [
        {
          header: <span className="max-sm:hidden">Since {formatDay(props.since)}</span>,
          cell: (row) => (
            <span className="max-sm:hidden">
              <ChangeMark change={row.change} now={row} />
            </span>
          ),
        },
      ]
    : [];
  return (
    <Table
      caption={props.caption}
      isCaptionHidden={props.isCaptionHidden}
      rows={props.rows}
      rowKey={props.rowKey}
      columns={[
        { header: props.nameHeader, rowHeader: true, cell: props.nameOf },
        {
          header: 'Readiness',
          cell: ({ status }) => (
            <span className="whitespace-nowrap">
              <Tag tone={readinessStatusLabels[status].tone}>{readinessStatusLabels[status].label}</Tag>
            </span>
          ),
        },
        {
          header: 'In place',
          cell: (row) => (
            <>
              {row.needed > 0 ? (
                <span className="whitespace-nowrap">{`${row.inPlace} of ${row.needed}`}</span>
              ) : (
                'Nothing asked'
              )}
              {props.since ? (
                <span className="block sm:hidden">
                  <ChangeMark change={row.change} now={row} />
                </span>
              ) : null}
            </>
          ),
        },
        ...changes,
      ]}
    />
  );
}
