import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import type { BoardView } from '@/lib/boards/types';
import { formatDay } from '@/lib/platform/days';

type BoardTableProps = {
  boards: readonly BoardView[];
  /** What else to say of a board in a last column. */
  latest: { header: string; cell: (board: BoardView) => ReactNode };
};

/** Boards with their next meeting and its theme. */
export function BoardTable({ boards, latest }: BoardTableProps) {
  return (
    <Table
      caption="Boards"
      isCaptionHidden
      narrow="stack"
      rows={boards}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Board', rowHeader: true, cell: ({ name }) => name },
        { header: 'Next meeting', cell: meeting },
        { header: 'Theme in focus', cell: ({ focusTheme }) => focusTheme ?? 'None set' },
        latest,
      ]}
    />
  );
}

function meeting({ meetsOn, isMeetingAhead }: BoardView): string {
  if (!meetsOn) return 'Not planned yet';
  return isMeetingAhead ? formatDay(meetsOn) : `Not planned yet; last met ${formatDay(meetsOn)}`;
}
