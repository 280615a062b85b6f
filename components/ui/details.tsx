import type { ReactNode } from 'react';

type DetailsProps = { summary: ReactNode; isOpen?: boolean; children: ReactNode };

/**
 * Help that most people do not need, one press away; works without JavaScript and opens in print. What somebody has
 * opened before the page’s script runs stays open.
 */
export function Details({ summary, isOpen, children }: DetailsProps) {
  return (
    <details open={isOpen} suppressHydrationWarning className="details my-4">
      <summary>{summary}</summary>
      <div className="mt-2 border-l-4 border-line py-1 pl-5">{children}</div>
    </details>
  );
}
