import { readinessStatusLabels } from '@/lib/readiness/labels';
import { STATUSES } from '@/lib/readiness/types';

/** What the marks of the matrix mean. */
export function MatrixLegend() {
  const meanings = {
    'not-ready': 'something blocks',
    'nearly-ready': 'gaps to close',
    ready: 'nothing missing',
    'not-started': 'nothing recorded',
  } as const;
  return (
    <ul className="mb-3 flex list-none flex-wrap gap-x-6 gap-y-1 p-0 text-sm">
      {STATUSES.map((status) => (
        <li key={status}>
          <span className={`mark mark-${readinessStatusLabels[status].tone}`}>
            {readinessStatusLabels[status].label}
          </span>
          : {meanings[status]}
        </li>
      ))}
      <li>An empty cell: nothing is asked of that partner there</li>
    </ul>
  );
}
