import type { ReactNode } from 'react';
import { Page } from './page';

type ProblemPageProps = {
  title: string;
  /** The number under which the log knows what happened. */
  reference?: string;
  children: ReactNode;
};

/** A calm page for when something cannot be shown. */
export function ProblemPage({ title, reference, children }: ProblemPageProps) {
  return (
    <Page width="narrow">
      <h1 className="mb-5">{title}</h1>
      <div className="prose">{children}</div>
      {reference ? (
        <p className="mt-6 border-l-4 border-line-strong py-1 pl-5">
          Reference number: <strong className="tabular-nums">{reference}</strong>
        </p>
      ) : null}
    </Page>
  );
}
