import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Day } from '@/lib/platform/days';
import { formatDay } from '@/lib/platform/days';
import { dueGaps } from '@/lib/readiness/due';
import { gapSentence, RULE_ACTS } from '@/lib/readiness/labels';
import type { Gap } from '@/lib/readiness/types';

const SHOWN = 12;

type DueListProps = { gaps: readonly Gap[]; today: Day; hrefOf: (gap: Gap) => string };

/** What has a date, soonest first, with whose it is and the way to it. */
export function DueList({ gaps, today, hrefOf }: DueListProps) {
  const due = dueGaps(gaps);
  if (due.length === 0) return <p>Nothing that is open has a date.</p>;
  return (
    <>
      <Table
        caption="Open things with a date, soonest first"
        isCaptionHidden
        narrow="stack"
        rows={due.slice(0, SHOWN)}
        rowKey={({ key }) => key}
        columns={[
          {
            header: 'Due',
            nowrap: true,
            cell: ({ dueOn }) => (
              <>
                {formatDay(dueOn)} {dueOn < today ? <Tag tone="gap">Overdue</Tag> : null}
              </>
            ),
          },
          {
            header: 'What',
            rowHeader: true,
            cell: (gap) => <span className="font-normal">{gapSentence(gap)}</span>,
          },
          { header: 'Who', cell: ({ owner }) => owner ?? 'Nobody named' },
          {
            header: 'Go to',
            nowrap: true,
            cell: (gap) => (
              <a href={hrefOf(gap)}>
                {RULE_ACTS[gap.rule]}
                <span className="sr-only">: {gapSentence(gap)}</span>
              </a>
            ),
          },
        ]}
      />
      {due.length > SHOWN ? (
        <p className="mt-3 text-ink-soft">
          {due.length - SHOWN} more with later dates stand on the pages of their criteria and partners.
        </p>
      ) : null}
    </>
  );
}
