import type { ReactNode } from 'react';
import { Link } from './link';

export type SummaryRow = {
  label: ReactNode;
  value: ReactNode;
  /** `about` completes the link for screen readers: "Change" + "key contact". */
  action?: { href: string; label: string; about: string };
};

/** Facts about one thing, each with a link to change it; also "check your answers". */
export function SummaryList({ rows, isCompact = false }: { rows: readonly SummaryRow[]; isCompact?: boolean }) {
  return (
    <dl className="max-w-4xl border-t border-line">
      {rows.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one thing are a fixed list
          key={index}
          className={`grid gap-x-6 gap-y-1 border-b border-line sm:grid-cols-[minmax(10rem,30%)_1fr_auto] ${isCompact ? 'py-2' : 'py-3'}`}
        >
          <dt className="font-bold">{row.label}</dt>
          <dd className="min-w-0 wrap-anywhere">{row.value}</dd>
          {row.action ? (
            <dd className="print:hidden">
              <Link href={row.action.href}>
                {row.action.label}
                <span className="sr-only"> {row.action.about}</span>
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
