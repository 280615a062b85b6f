import type { InspectionRow } from '@/lib/inspections/types';
import { formatDay } from '@/lib/platform/days';

/** The inspections that an area has had, latest first, by the day each began. */
export function InspectionList({ inspections }: { inspections: readonly InspectionRow[] }) {
  return (
    <ul className="grid list-none gap-2 p-0">
      {inspections.map(({ id, title, startedOn }) => (
        <li key={id}>
          <span className="font-semibold">{title}</span>
          <span className="text-ink-soft"> · began {formatDay(startedOn)}</span>
        </li>
      ))}
    </ul>
  );
}
