'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while the page is what the server drew, so that what needs JavaScript appears only where there is some. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
