import { type ReactNode, useId } from 'react';

type ChartFrameProps = {
  /** What the picture shows, as a finding: "Overdue actions have halved since July". */
  finding: ReactNode;
  /** Source, period or how to read it. */
  note?: ReactNode;
  /** The same figures as a <Table>. */
  table: ReactNode;
  /** An <svg> with viewBox; hidden from screen readers, who get the finding and the table. */
  children: ReactNode;
};

/** A picture with its finding above and its figures one press below. */
export function ChartFrame({ finding, note, table, children }: ChartFrameProps) {
  const findingId = useId();
  return (
    <figure aria-labelledby={findingId} className="border border-line bg-paper p-5 break-inside-avoid">
      <figcaption id={findingId} className="mb-4 max-w-prose text-lg font-bold">
        {finding}
      </figcaption>
      <div aria-hidden="true" className="chart">
        {children}
      </div>
      {note ? <p className="mt-3 text-sm text-ink-soft">{note}</p> : null}
      <details className="details mt-3 print:hidden">
        <summary>Show the figures as a table</summary>
        <div className="mt-3">{table}</div>
      </details>
    </figure>
  );
}
