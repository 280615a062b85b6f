import { ProgressBar } from '@/components/ui/progress-bar';
import { Table } from '@/components/ui/table';
import { foundWords, reviewedWords } from '@/lib/case-files/look-backs/labels';
import type { LookBackView } from '@/lib/case-files/look-backs/types';
import { formatDay } from '@/lib/platform/days';

type LookBackTableProps = {
  lookBacks: readonly LookBackView[];
  /** Leads to the form that brings one up to date, for those who may. */
  hrefOf: ((lookBack: LookBackView) => string) | null;
};

/** Look-back reviews: which cases, how many are reviewed, what was found. */
export function LookBackTable({ lookBacks, hrefOf }: LookBackTableProps) {
  return (
    <Table
      caption="Look-back reviews, latest first"
      isCaptionHidden
      narrow="stack"
      rows={lookBacks}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Look-back',
          rowHeader: true,
          cell: (lookBack) => (
            <div>
              {hrefOf ? <a href={hrefOf(lookBack)}>{lookBack.title}</a> : lookBack.title}
              <span className="block font-normal text-ink-soft">{lookBack.cohort}</span>
            </div>
          ),
        },
        {
          header: 'Reviewed',
          cell: (lookBack) => (
            <ProgressBar
              value={lookBack.reviewed}
              max={lookBack.total}
              label={reviewedWords(lookBack)}
              tone={lookBack.completedOn ? 'good' : 'info'}
            />
          ),
        },
        { header: 'Found', cell: foundWords },
        { header: 'Began', nowrap: true, cell: ({ startedOn }) => formatDay(startedOn) },
        {
          header: 'Completed',
          nowrap: true,
          cell: ({ completedOn }) => (completedOn ? formatDay(completedOn) : 'Not yet'),
        },
      ]}
    />
  );
}
