import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { handoverDueWords, handoverHowLabels } from '@/lib/frameworks/labels';
import { daysToProduceWords } from '@/lib/inspections/handover/labels';
import type { HandoverRow, IfCalled } from '@/lib/inspections/handover/types';
import { type Day, formatDay } from '@/lib/platform/days';

type HandoverTableProps = {
  caption: string;
  rows: readonly HandoverRow[];
  /** By item key; an item that this kind of inspection does not ask for has none. */
  ifCalled: ReadonlyMap<string, IfCalled>;
  areaPath: string;
  /** Leads to the form that names an item's owner, for those who may. */
  hrefOf: ((row: HandoverRow) => string) | null;
};

/** What is to be handed over, by when, who answers for it and what stands ready. Each item can be linked to by its key. */
export function HandoverTable({ caption, rows, ifCalled, areaPath, hrefOf }: HandoverTableProps) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      narrow="stack"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          header: 'Item',
          rowHeader: true,
          cell: (row) => (
            <span id={row.key} className="block max-w-sm scroll-mt-6">
              {hrefOf ? <a href={hrefOf(row)}>{row.label}</a> : row.label}
              <span className="block text-sm font-normal text-ink-soft">
                {row.format}. {handoverHowLabels[row.how]}.
              </span>
            </span>
          ),
        },
        { header: 'Due', cell: (row) => <Due row={row} dueOn={ifCalled.get(row.key)?.dueOn} /> },
        { header: 'Answers for it', cell: (row) => <Owner row={row} /> },
        { header: 'Document', cell: (row) => <Document row={row} areaPath={areaPath} /> },
        {
          header: 'Takes',
          nowrap: true,
          cell: ({ daysToProduce }) => (daysToProduce === null ? 'Not said' : daysToProduceWords(daysToProduce)),
        },
        ...(ifCalled.size > 0
          ? [{ header: 'If the call came today', cell: ({ key }: HandoverRow) => <Verdict call={ifCalled.get(key)} /> }]
          : []),
      ]}
    />
  );
}

function Due({ row, dueOn }: { row: HandoverRow; dueOn: Day | undefined }) {
  return (
    <div>
      {handoverDueWords(row)}
      {dueOn ? <span className="block text-sm text-ink-soft">{formatDay(dueOn)}</span> : null}
    </div>
  );
}

function Owner({ row: { ownerName, partner } }: { row: HandoverRow }) {
  if (!ownerName) return <span className="text-ink-soft">Nobody yet</span>;
  return (
    <div>
      {ownerName}
      {partner ? <span className="block text-sm text-ink-soft">{partner.name}</span> : null}
    </div>
  );
}

function Document({ row: { document }, areaPath }: { row: HandoverRow; areaPath: string }) {
  if (!document) return <span className="text-ink-soft">None</span>;
  return (
    <div>
      <a href={`${areaPath}/evidence/${document.id}`}>{document.title}</a>
      {document.note ? <span className="block text-sm">{document.note}</span> : null}
      {document.isCurrent ? null : (
        <span className="block text-sm text-ink-soft">
          Not accepted yet, past its review date, or its file cannot be opened
        </span>
      )}
    </div>
  );
}

function Verdict({ call }: { call: IfCalled | undefined }) {
  if (!call) return null;
  return (
    <div>
      <Tag tone={call.tone}>{call.label}</Tag>
      <span className="block text-sm text-ink-soft">{call.reason}</span>
    </div>
  );
}
