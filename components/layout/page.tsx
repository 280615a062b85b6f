import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs';

type PageProps = {
  breadcrumbs?: readonly Crumb[];
  /** narrow: one thing to read or fill in. wide: a matrix or a table of many columns. */
  width?: 'narrow' | 'normal' | 'wide';
  /** Banners above everything else on the page. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The main part of every page, between navigation and footer. */
export function Page({ breadcrumbs, width = 'normal', banner, children }: PageProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={`container-page grow pb-20 print:pt-0 print:pb-0 ${breadcrumbs?.length ? 'pt-6' : 'pt-10'} ${width === 'wide' ? 'page-wide' : ''}`}
    >
      {breadcrumbs?.length ? <Breadcrumbs items={breadcrumbs} /> : null}
      {banner}
      {width === 'narrow' ? <div className="max-w-2xl">{children}</div> : children}
    </main>
  );
}
