import { type ReactNode, useId } from 'react';

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

/** A part of a page under its own h2, named for screen readers. */
export function Section({ heading, lead, actions, id, children }: SectionProps) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className="mt-12 scroll-mt-6 first:mt-0">
      <div className="mb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id={headingId}>{heading}</h2>
          {actions ? <div className="flex flex-wrap gap-x-5 gap-y-2 print:hidden">{actions}</div> : null}
        </div>
        {lead ? <div className="mt-1 max-w-prose text-ink-soft">{lead}</div> : null}
      </div>
      {children}
    </section>
  );
}
