'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { Edit, Selected } from '@/lib/platform/rich-text/edit';

/** What stands in a text area, once nobody has typed for `pause` milliseconds; null before the page is usable. */
export function useTypedText(area: RefObject<HTMLTextAreaElement | null>, pause: number): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const control = area.current;
    if (!control) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setText(control.value);
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(read, pause);
    };
    read();
    control.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      control.removeEventListener('input', typed);
    };
  }, [area, pause]);
  return text;
}

/** The text of an area and what of it is selected. */
export function selectedIn(control: HTMLTextAreaElement): Selected {
  return { text: control.value, start: control.selectionStart, end: control.selectionEnd };
}

/** Makes an edit as if it had been typed: it can be undone, and whatever listens to the field hears of it. */
export function make(control: HTMLTextAreaElement, { from, to, insert, start, end }: Edit): void {
  control.focus();
  control.setSelectionRange(from, to);
  // Deprecated, and the only way that browsers offer to write into what they can undo.
  const isTyped =
    insert === '' && from < to ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
  if (!isTyped) {
    control.setRangeText(insert, from, to);
    control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  }
  control.setSelectionRange(start, end);
}

/** Selects a part of a text area and brings it into view, which browsers do only when the area gets the focus. */
export function show(control: HTMLTextAreaElement, from: number, to: number): void {
  control.blur();
  control.setSelectionRange(from, from);
  control.focus();
  control.setSelectionRange(from, to);
}
