import type { ReactNode } from 'react';

type PageHeadingProps = {
  /** What the page belongs to, in a few words above the heading. */
  caption?: ReactNode;
  children: ReactNode;
  /** A sentence or two under the heading. */
  lead?: ReactNode;
  /** Tags beside or below the heading. */
  status?: ReactNode;
  /** Buttons of the page; they sit at the right on wide screens. */
  actions?: ReactNode;
};

/** The one h1 of a page. */
export function PageHeading({ caption, children, lead, status, actions }: PageHeadingProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {caption ? <p className="mb-1 text-lg text-ink-soft">{caption}</p> : null}
        <h1>{children}</h1>
        {status ? <div className="mt-3 flex flex-wrap gap-2">{status}</div> : null}
        {lead ? <div className="mt-3 text-lg text-ink-soft">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
    </div>
  );
}
