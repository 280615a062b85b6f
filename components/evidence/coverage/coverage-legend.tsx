import { cellStateLabels, cellStateMeanings } from '@/lib/evidence/coverage/labels';

/** What the marks of the matrix mean. */
export function CoverageLegend() {
  const states = ['held', 'missing', 'out-of-date', 'waiting'] as const;
  return (
    <ul className="mb-3 flex list-none flex-wrap gap-x-6 gap-y-1 p-0 text-sm">
      {states.map((state) => (
        <li key={state}>
          <span className={`mark mark-${cellStateLabels[state].tone}`}>{cellStateLabels[state].label}</span>:{' '}
          {cellStateMeanings[state]}
        </li>
      ))}
      <li>An empty cell: this kind is not asked for, and there is none</li>
      <li>A file that was refused, or is no longer as it was sent, counts nowhere</li>
    </ul>
  );
}
