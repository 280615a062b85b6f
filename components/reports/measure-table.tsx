import type { ReactNode } from 'react';
import type { Column } from '@/components/ui/table';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type Day, formatDay } from '@/lib/platform/days';
import { STATUS_LABELS, STATUS_TONES } from '@/lib/readiness/labels';
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
  const changes: Column<Row>[] = props.since
    ? [
        {
          header: `Since ${formatDay(props.since)}`,
          cell: (row) => <ChangeMark change={row.change} now={row} />,
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
          nowrap: true,
          cell: ({ status }) => <Tag tone={STATUS_TONES[status]}>{STATUS_LABELS[status]}</Tag>,
        },
        {
          header: 'In place',
          nowrap: true,
          cell: ({ inPlace, needed }) => (needed > 0 ? `${inPlace} of ${needed}` : 'Nothing asked'),
        },
        ...changes,
      ]}
    />
  );
}
