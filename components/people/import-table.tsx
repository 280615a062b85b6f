import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { outcomeLabels } from '@/lib/people/imports/labels';
import type { ImportRowView } from '@/lib/people/imports/types';
import { roleWords } from '@/lib/people/labels';

/** The rows of a checked table with what will become of each. */
export function ImportTable({ rows }: { rows: readonly ImportRowView[] }) {
  return (
    <Table
      caption="People in the table"
      isCaptionHidden
      narrow="stack"
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={[
        { header: 'Row', numeric: true, cell: ({ number }) => number },
        { header: 'Name', rowHeader: true, cell: ({ name }) => name },
        { header: 'E-mail', cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
        { header: 'Role', cell: roleWords },
        {
          header: 'What will happen',
          cell: ({ outcome }) => <Tag tone={outcomeLabels[outcome].tone}>{outcomeLabels[outcome].label}</Tag>,
        },
      ]}
    />
  );
}
