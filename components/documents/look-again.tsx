'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const MILLISECONDS = 2000;

/** Draws the page anew every two seconds for as long as it is shown; without scripts a link on the page does. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), MILLISECONDS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
