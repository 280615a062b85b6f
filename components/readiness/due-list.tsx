'use client';

import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { DueRow } from '@/lib/readiness/views';

/** What has a date, with whose it is and the way to it; `more` counts those with later dates that are not shown. */
export function DueList({ rows, more }: { rows: readonly DueRow[]; more: number }) {
  if (rows.length === 0) return <p>Nothing that is open has a date.</p>;
  return (
    <>
      <Table
        caption="Open things with a date, soonest first"
        isCaptionHidden
        narrow="stack"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            header: 'Due',
            nowrap: true,
            cell: ({ due, isOverdue }) => (
              <span className="flex flex-wrap gap-x-2 gap-y-1">
                {due} {isOverdue ? <Tag tone="gap">Overdue</Tag> : null}
              </span>
            ),
          },
          { header: 'What', rowHeader: true, cell: ({ sentence }) => <span className="font-normal">{sentence}</span> },
          { header: 'Who', cell: ({ owner }) => owner },
          {
            header: 'Go to',
            nowrap: true,
            cell: ({ act, href, sentence }) => (
              <a href={href}>
                {act}
                <span className="sr-only">: {sentence}</span>
              </a>
            ),
          },
        ]}
      />
      {more > 0 ? (
        <p className="mt-3 text-ink-soft">{more} more with later dates stand on the pages of criteria and partners.</p>
      ) : null}
    </>
  );
}
