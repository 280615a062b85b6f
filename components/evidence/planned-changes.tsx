import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { descriptionFieldLabels } from '@/lib/evidence/description/labels';
import type { PlannedItem } from '@/lib/evidence/description/types';
import { evidenceStatusLabels } from '@/lib/evidence/labels';

type PlannedChangesProps = { plan: readonly PlannedItem[]; areaPath: string };

/** What one change would do to each of the chosen items, before anything is saved. */
export function PlannedChanges({ plan, areaPath }: PlannedChangesProps) {
  return (
    <Table
      caption="What would change, item by item"
      isCaptionHidden
      narrow="stack"
      rows={plan}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Evidence',
          rowHeader: true,
          cell: ({ id, title, partnerName }) => (
            <span>
              <a href={`${areaPath}/evidence/${id}`}>{title}</a>
              <span className="block text-sm font-normal text-ink-soft">{partnerName}</span>
            </span>
          ),
        },
        { header: 'What changes', cell: (item) => <Changes item={item} /> },
        {
          header: 'State after it',
          cell: ({ status, goesRound }) =>
            goesRound ? (
              <Tag tone="watch">{status === 'accepted' ? 'Goes back to be decided' : 'Is proposed again'}</Tag>
            ) : (
              <Tag tone={evidenceStatusLabels[status].tone}>{evidenceStatusLabels[status].label}</Tag>
            ),
        },
      ]}
    />
  );
}

function Changes({ item: { changes, fault } }: { item: PlannedItem }) {
  if (fault) return <p className="font-bold text-blocker">{fault}</p>;
  if (changes.length === 0) return <span className="text-ink-soft">Nothing: it is so already</span>;
  return (
    <dl className="grid gap-2">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-sm text-ink-soft">{descriptionFieldLabels[field]}</dt>
          <dd>
            <del>{before}</del>
            <span className="sr-only"> becomes </span>
            <ins className="block no-underline font-semibold">{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
