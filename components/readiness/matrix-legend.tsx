import { STATUS_LABELS, STATUS_TONES } from '@/lib/readiness/status-words';
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
          <span className={`mark mark-${STATUS_TONES[status]}`}>{STATUS_LABELS[status]}</span>: {meanings[status]}
        </li>
      ))}
      <li>An empty cell: nothing is asked of that partner there</li>
    </ul>
  );
}
