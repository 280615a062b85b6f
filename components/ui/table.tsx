import type { ReactNode } from 'react';
import { TableFrame } from './table-frame';

export type Column<Row> = {
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned figures of equal width. */
  numeric?: boolean;
  /** The cell names its row. One column of a table should. */
  rowHeader?: boolean;
  /** Keeps dates and short words on one line. */
  nowrap?: boolean;
};

type TableProps<Row> = {
  caption: ReactNode;
  /** Keeps the caption for screen readers when a heading above already says it. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The table's own id, to link to. */
  id?: string;
  /** On phones: scroll sideways (figures to compare) or one card per row (things to read and act on). */
  narrow?: 'scroll' | 'stack';
  /** A last row of totals, one cell per column. */
  footer?: readonly ReactNode[];
};

/** Rows of things of one kind. Show an EmptyState instead when there are none. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, narrow = 'scroll' } = props;
  const isStacked = narrow === 'stack';
  return (
    <TableFrame caption={props.caption} isCaptionHidden={props.isCaptionHidden} id={props.id} narrow={narrow}>
      <thead>
        <tr role={isStacked ? 'row' : undefined}>
          {columns.map((column, index) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are a fixed list
              key={index}
              scope="col"
              role={isStacked ? 'columnheader' : undefined}
              className={column.numeric ? 'numeric' : undefined}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={isStacked ? 'rowgroup' : undefined}>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} role={isStacked ? 'row' : undefined}>
            {columns.map((column, index) => (
              <Cell
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are a fixed list
                key={index}
                column={column}
                isStacked={isStacked}
              >
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {props.footer ? (
        <tfoot>
          <tr>
            {props.footer.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are a fixed list
              <td key={index} className={columns[index]?.numeric ? 'numeric' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </TableFrame>
  );
}

function Cell<Row>({ column, isStacked, children }: { column: Column<Row>; isStacked: boolean; children: ReactNode }) {
  const className = [column.numeric && 'numeric', column.nowrap && 'sm:whitespace-nowrap'].filter(Boolean).join(' ');
  const label = isStacked ? (
    <span aria-hidden="true" className="cell-label">
      {column.header}
    </span>
  ) : null;
  return column.rowHeader ? (
    <th scope="row" role={isStacked ? 'rowheader' : undefined} className={className || undefined}>
      {children}
    </th>
  ) : (
    <td role={isStacked ? 'cell' : undefined} className={className || undefined}>
      {label}
      {children}
    </td>
  );
}
