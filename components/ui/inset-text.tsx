import type { ReactNode } from 'react';

/** Sets a passage apart from the text around it: a quotation, a rule, an example. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="my-5 max-w-prose border-l-4 border-accent/40 py-1 pl-5">{children}</div>;
}
