import { scaleLinear } from 'd3-scale';
import { progressLabels } from '@/lib/self-evaluations/labels';
import { countsWords } from '@/lib/self-evaluations/progress/labels';
import { barParts } from '@/lib/self-evaluations/progress/rules';
import type { ProgressCounts, SelfEvaluationRow } from '@/lib/self-evaluations/progress/types';
import { ENTRY_PROGRESS, type EntryProgress } from '@/lib/self-evaluations/rules';

const WIDTH = 240;
const HEIGHT = 12;

const fills: Record<EntryProgress, string> = {
  answered: 'fill-good',
  'in-progress': 'fill-accent',
  'to-look-at': 'fill-watch',
  'not-started': 'fill-line',
};

type ProgressChartProps = { finding: string; rows: readonly SelfEvaluationRow[] };

/** How far each service is, drawn as a bar for each with the same in words beside it. */
export function ProgressChart({ finding, rows }: ProgressChartProps) {
  return (
    <figure aria-label={finding} className="mb-10 border border-line bg-paper p-5 break-inside-avoid">
      <figcaption className="mb-3 max-w-prose text-lg font-bold">{finding}</figcaption>
      <ul aria-label="What the bars show" className="mb-4 flex list-none flex-wrap gap-x-5 gap-y-1 p-0 text-sm">
        {ENTRY_PROGRESS.map((progress) => (
          <li key={progress} className="flex items-center gap-2">
            <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3">
              <rect width="12" height="12" className={fills[progress]} />
            </svg>
            {progressLabels[progress].label}
          </li>
        ))}
      </ul>
      <ul className="grid list-none gap-x-5 gap-y-2.5 p-0 sm:grid-cols-[minmax(0,2fr)_15rem_minmax(0,2fr)]">
        {rows.map((row) => (
          <li key={row.serviceId} className="grid items-center gap-x-5 gap-y-0.5 sm:col-span-3 sm:grid-cols-subgrid">
            <span className="font-semibold">{row.serviceName}</span>
            <Bar counts={row.counts} />
            <span className="text-sm text-ink-soft">{countsWords(row.counts)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Bar({ counts }: { counts: ProgressCounts }) {
  const x = scaleLinear().range([0, WIDTH]);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-3 w-full max-w-60"
    >
      {barParts(counts).map(({ progress, from, to }) => (
        <rect
          key={progress}
          x={x(from)}
          width={Math.max(0, x(to) - x(from) - (to < 1 ? 1.5 : 0))}
          height={HEIGHT}
          className={fills[progress]}
        />
      ))}
    </svg>
  );
}
