import type { ReactNode } from 'react';

/** Says on every page that a day other than today counts as today: "Worked example: today is treated as 14 September 2009." */
export function AsAtBanner({ children }: { children: ReactNode }) {
  return (
    <aside aria-label="About this area" className="bg-watch-wash text-watch-ink">
      <div className="container-page py-1.5 text-sm">{children}</div>
    </aside>
  );
}
