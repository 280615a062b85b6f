import type { ReactNode } from 'react';

/** The end of a long piece of work: what was done, and a reference when there is one. What happens next goes below it. */
export function ConfirmationPanel({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-8 bg-accent px-6 py-10 text-center text-white print:border print:bg-paper print:border-ink print:text-ink">
      <h1 className="text-balance">{title}</h1>
      {children ? <div className="mt-3 text-xl">{children}</div> : null}
    </div>
  );
}
