import { Table } from '@/components/ui/table';
import type { AreaRow } from '@/lib/areas/types';
import { dayOf, formatDay } from '@/lib/platform/days';

/** The installation's areas. They are no links: an operator sees nothing of an area's content. */
export function AreaTable({ areas }: { areas: readonly AreaRow[] }) {
  return (
    <Table
      caption="Areas of this installation"
      isCaptionHidden
      narrow="stack"
      rows={areas}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Area', rowHeader: true, cell: ({ name }) => name },
        { header: 'Address', cell: ({ slug }) => `/areas/${slug}` },
        { header: 'Made on', nowrap: true, cell: ({ createdAt }) => formatDay(dayOf(createdAt)) },
        {
          header: 'Today is',
          cell: ({ asAtOn }) => (asAtOn ? `Worked example: ${formatDay(asAtOn)}` : 'The real day'),
        },
      ]}
    />
  );
}
