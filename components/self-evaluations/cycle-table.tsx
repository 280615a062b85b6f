import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDay } from '@/lib/platform/days';
import { closedCycleLabel, openCycleLabel } from '@/lib/self-evaluations/cycles/labels';
import type { CycleRow } from '@/lib/self-evaluations/cycles/types';

type CycleTableProps = { cycles: readonly CycleRow[]; listPath: string; frameworkCode: string };

/** The cycles of a framework, latest first, with the way to what was written in each. */
export function CycleTable({ cycles, listPath, frameworkCode }: CycleTableProps) {
  return (
    <Table
      caption="Cycles of self-evaluation"
      isCaptionHidden
      narrow="stack"
      rows={cycles}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Cycle',
          rowHeader: true,
          cell: ({ id, name }) => <a href={`${listPath}?framework=${frameworkCode}&cycle=${id}`}>{name}</a>,
        },
        {
          header: 'State',
          cell: ({ closedOn }) => {
            const { label, tone } = closedOn ? closedCycleLabel : openCycleLabel;
            return (
              <span className="grid justify-items-start gap-1">
                <Tag tone={tone}>{label}</Tag>
                {closedOn ? <span className="text-sm text-ink-soft">on {formatDay(closedOn)}</span> : null}
              </span>
            );
          },
        },
        { header: 'Started', nowrap: true, cell: ({ startedOn }) => formatDay(startedOn) },
        { header: 'Due', nowrap: true, cell: ({ dueOn }) => formatDay(dueOn) },
        { header: 'Began from', cell: ({ carriedFrom }) => carriedFrom ?? 'Nothing' },
        { header: 'Services that sent theirs', numeric: true, cell: ({ sent }) => sent },
        { header: 'Still writing', numeric: true, cell: ({ inHand }) => inHand },
      ]}
    />
  );
}
