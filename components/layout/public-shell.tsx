import type { ReactNode } from 'react';
import { Footer } from './footer';
import { Header } from './header';

/** Header and footer around a page that needs nobody to be signed in. The page brings its own <Page>. */
export function PublicShell({ children }: { children: ReactNode }) {
  return (
    <>
      <Header />
      {children}
      <Footer />
    </>
  );
}
