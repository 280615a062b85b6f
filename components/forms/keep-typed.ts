'use client';

import { type RefObject, useEffect, useState } from 'react';
import { setFieldValue } from './field-value';
import { useIsHydrated } from './is-hydrated';

/**
 * Keeps what was typed into a text area before the page's script ran. As it takes the page over, React puts the text
 * that the server drew back into a text area, though not into an input.
 */
export function useKeepTyped(area: RefObject<HTMLTextAreaElement | null>, id: string): void {
  const isHydrated = useIsHydrated();
  const [typed] = useState(() => (isHydrated ? null : typedInto(id)));
  useEffect(() => {
    if (typed !== null && area.current) setFieldValue(area.current, typed);
  }, [typed, area]);
}

function typedInto(id: string): string | null {
  if (typeof document === 'undefined') return null;
  const area = document.getElementById(id);
  return area instanceof HTMLTextAreaElement && area.value !== area.defaultValue ? area.value : null;
}
