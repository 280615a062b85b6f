import { Table } from '@/components/ui/table';
import { handoverInOrder } from '@/lib/frameworks/handover-list';
import { handoverDueWords, handoverHowLabels, handoverKindWords } from '@/lib/frameworks/labels';
import type { Pack } from '@/lib/frameworks/schema';

/** What inspectors ask for, by when. Who answers for it in the area stands on the hand-over page. */
export function RequestedItemsTable({ pack }: { pack: Pack }) {
  return (
    <Table
      caption="What inspectors ask to be handed over"
      isCaptionHidden
      narrow="stack"
      rows={handoverInOrder(pack)}
      rowKey={({ key }) => key}
      columns={[
        { header: 'Document or list', rowHeader: true, cell: ({ label }) => label },
        { header: 'By when', cell: (item) => handoverDueWords(item) },
        { header: 'Format', cell: ({ format }) => format },
        { header: 'How', cell: ({ how }) => handoverHowLabels[how] },
        { header: 'Asked for in', cell: (item) => handoverKindWords(pack, item) },
      ]}
    />
  );
}
