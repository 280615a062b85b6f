import type { ReactNode } from 'react';

type SectionProps = {
  heading: ReactNode;
  /** A sentence under the heading. */
  lead?: ReactNode;
  /** Links or buttons at the right of the heading. */
  actions?: ReactNode;
  /** The fragment by which other pages link to it. */
  id?: string;
  children: ReactNode;
};

/** A part of a page under its own h2. No landmark: pages have many, and the headings lead through them. */
export function Section({ heading, lead, actions, id, children }: SectionProps) {
  return (
    <section id={id} className="mt-12 scroll-mt-6 first:mt-0">
      <div className="mb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2>{heading}</h2>
          {actions ? <div className="flex flex-wrap gap-x-5 gap-y-2 print:hidden">{actions}</div> : null}
        </div>
        {lead ? <div className="mt-1 max-w-prose text-ink-soft">{lead}</div> : null}
      </div>
      {children}
    </section>
  );
}
