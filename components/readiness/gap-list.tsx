'use client';

import { Tag } from '@/components/ui/tag';
import { severityLabels } from '@/lib/readiness/labels';
import type { GapRow } from '@/lib/readiness/views';

/**
 * Gaps in the order given: what is not as it should be, whose it is, by when, and the way to mend it.
 * A client component for the reason that the matrix is one.
 */
export function GapList({ rows }: { rows: readonly GapRow[] }) {
  return (
    <ul className="list-none border-t border-line p-0">
      {rows.map((gap) => (
        <li key={gap.key} className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[6.5rem_1fr_auto]">
          <span>
            <Tag tone={gap.severity}>{severityLabels[gap.severity]}</Tag>
          </span>
          <span>
            {gap.sentence}.{gap.about ? <span className="block text-sm text-ink-soft">{gap.about}</span> : null}
          </span>
          <a href={gap.href} className="print:hidden">
            {gap.act}
            <span className="sr-only">: {gap.sentence}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
