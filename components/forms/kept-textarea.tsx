'use client';

import { type ComponentProps, type RefObject, useEffect } from 'react';
import { announceInput } from './field-value';
import { useIsHydrated } from './is-hydrated';

type KeptTextareaProps = Omit<ComponentProps<'textarea'>, 'ref' | 'defaultValue'> & {
  id: string;
  area: RefObject<HTMLTextAreaElement | null>;
  /** What it begins with. */
  text: string | undefined;
};

/**
 * A text area that keeps what was typed into it before the page's script came. React, as it takes over what the server
 * drew, puts a text area, though not an input, back to the text that it begins with: until then it begins with whatever
 * stands in it. The cursor stays as well. Afterwards what was typed is announced to whatever keeps or counts it.
 */
export function KeptTextarea({ area, text, ...props }: KeptTextareaProps) {
  const isHydrated = useIsHydrated();
  useEffect(() => {
    const control = area.current;
    if (isHydrated && control && control.value !== control.defaultValue) announceInput(control);
  }, [isHydrated, area]);
  return <textarea {...props} ref={area} defaultValue={isHydrated ? text : (textIn(props.id) ?? text)} />;
}

function textIn(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined;
  const area = document.getElementById(id);
  if (!(area instanceof HTMLTextAreaElement)) return undefined;
  const { value } = area;
  // A text that a script has set no longer follows what it began with, so that React does not put the cursor at its start.
  area.value = value;
  return value;
}
