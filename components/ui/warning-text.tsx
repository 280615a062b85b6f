import type { ReactNode } from 'react';
import { StatusMark } from './status-mark';

/** What will happen, before an act that cannot easily be taken back. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="my-5 flex max-w-prose gap-3">
      <span className="flex h-7 items-center">
        <StatusMark tone="blocker" size="large" label="Warning" />
      </span>
      <div className="font-bold">{children}</div>
    </div>
  );
}
