import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { progressLabels, staleLabel } from '@/lib/overarching/labels';
import type { PartRow } from '@/lib/overarching/types';
import { counted } from '@/lib/platform/counted';
import { GradeDistribution } from './grade-distribution';
import { PartSigns } from './part-signs';

type PartTableProps = {
  parts: readonly PartRow[];
  hrefOf: (code: string) => string;
  /** False for frameworks without grades. */
  hasGrades: boolean;
};

const indents = ['', 'sm:pl-5', 'sm:pl-10'];

/** Every part of the element: what the services say of it at a glance, and what the task group makes of it. */
export function PartTable({ parts, hrefOf, hasGrades }: PartTableProps) {
  return (
    <Table
      caption="The parts of this evaluation"
      isCaptionHidden
      narrow="stack"
      rows={parts}
      rowKey={({ code }) => code}
      columns={[
        {
          header: 'Part',
          rowHeader: true,
          cell: ({ code, label, depth }) => (
            <div className={indents[depth]}>
              <a href={hrefOf(code)}>{label}</a>
            </div>
          ),
        },
        { header: 'What it is composed from', cell: (row) => <SourcesCell row={row} /> },
        ...(hasGrades
          ? [
              {
                header: 'Overall',
                cell: ({ gradeLabel, isGraded }: PartRow) =>
                  gradeLabel ?? <span className="text-ink-soft">{isGraded ? 'Not yet' : 'Not graded'}</span>,
              },
            ]
          : []),
        { header: 'Status', cell: (row) => <StatusCell row={row} /> },
      ]}
    />
  );
}

function SourcesCell({ row }: { row: PartRow }) {
  const { kind, agreed, distribution } = row;
  const words =
    kind === 'evaluated'
      ? agreed > 0
        ? `${counted(agreed, 'agreed answer')}`
        : 'No agreed answer yet'
      : 'The parts judged so far';
  const isEmpty = kind === 'evaluated' ? agreed === 0 : !distribution.grades.some(({ count }) => count > 0);
  return (
    <div className="grid gap-1.5">
      <span className="text-ink-soft">{kind !== 'evaluated' && isEmpty ? 'No part is judged yet' : words}</span>
      {isEmpty ? null : <GradeDistribution distribution={distribution} />}
      <PartSigns {...row} />
    </div>
  );
}

function StatusCell({ row }: { row: PartRow }) {
  const { label, tone } = progressLabels[row.progress];
  return (
    <div className="grid justify-items-start gap-1">
      <Tag tone={tone}>{label}</Tag>
      {row.changes.length > 0 ? <Tag tone={staleLabel.tone}>{staleLabel.label}</Tag> : null}
      {row.quotes > 0 ? <span className="text-sm text-ink-soft">{counted(row.quotes, 'quote')}</span> : null}
      {row.editedByName ? <span className="text-sm text-ink-soft">{row.editedByName}</span> : null}
    </div>
  );
}
