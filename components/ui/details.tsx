import type { ReactNode } from 'react';

type DetailsProps = { summary: ReactNode; isOpen?: boolean; children: ReactNode };

/** Help that most people do not need, one press away; works without JavaScript and opens in print. */
export function Details({ summary, isOpen, children }: DetailsProps) {
  return (
    <details open={isOpen} className="details my-4">
      <summary>{summary}</summary>
      <div className="mt-2 border-l-4 border-line py-1 pl-5">{children}</div>
    </details>
  );
}
