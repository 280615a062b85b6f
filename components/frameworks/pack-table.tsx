import { Table } from '@/components/ui/table';
import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import { formatDay } from '@/lib/platform/days';

/** The framework packs that come with the product. */
export function PackTable({ packs }: { packs: readonly Pack[] }) {
  return (
    <Table
      caption="Framework packs that come with this installation"
      isCaptionHidden
      narrow="stack"
      rows={packs}
      rowKey={({ code }) => code}
      columns={[
        { header: 'Framework', rowHeader: true, cell: ({ title }) => title },
        { header: 'Code', nowrap: true, cell: ({ code }) => code },
        { header: 'Version', cell: ({ version }) => version },
        {
          header: 'In force',
          cell: ({ inForce }) => `From ${formatDay(inForce.from)}${inForce.to ? ` to ${formatDay(inForce.to)}` : ''}`,
        },
        { header: 'Kinds of inspection', cell: ({ kinds }) => kinds.map(({ label }) => label).join(', ') },
        { header: 'Criteria', numeric: true, cell: (pack) => criteriaOf(pack).length },
      ]}
    />
  );
}
