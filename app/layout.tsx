import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link';
import './globals.css';

// One file of 34 kB, preloaded from our own address. The stand-in until it has come has the same width, so nothing jumps.
const atkinson = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  style: 'normal',
  display: 'swap',
  variable: '--font-atkinson',
  adjustFontFallback: 'Arial',
});

export const metadata: Metadata = {
  title: { default: 'Prepare for inspection', template: '%s – Prepare for inspection' },
  description: 'Be ready, and know that you are, when inspectors of children’s services call.',
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  robots: { index: false, follow: false },
};

// Every page is rendered for its request: a page made beforehand could not carry the nonce of its security policy.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = { themeColor: '#073f43' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={atkinson.variable}>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
