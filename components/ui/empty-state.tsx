import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** What will be here: "No evidence yet". */
  title: ReactNode;
  /** Why it is empty and how to begin. */
  children?: ReactNode;
  /** The button or link that begins it. */
  action?: ReactNode;
};

/** Stands where a list will be: says what will be here and how to begin. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="border border-dashed border-line-strong bg-paper px-6 py-8">
      <p className="text-lg font-bold">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-5 print:hidden">{action}</div> : null}
    </div>
  );
}
