'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

type Chosen = { answer: string; words: string };

/**
 * Offers to comment on the words that somebody selects in an answer, and fills the form with them. Without JavaScript the
 * words are copied into the form by hand.
 */
export function CommentOnSelection({ formId }: { formId: string }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const look = () => setChosen(selectedIn(document.getSelection()));
    // Words may have been selected before the page was ready.
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  const comment = (words: Chosen) => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    fill(form.elements.namedItem('part'), words.answer);
    fill(form.elements.namedItem('quote'), words.words);
    const body = form.elements.namedItem('body');
    if (body instanceof HTMLElement) body.focus();
  };
  return (
    <div aria-live="polite" className="pointer-events-none sticky bottom-4 z-10 mt-4 flex print:hidden">
      {chosen ? (
        <span className="pointer-events-auto">
          {/* The press must not take the selection away before it is read. */}
          <Button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => comment(chosen)}>
            Comment on this
          </Button>
        </span>
      ) : null}
    </div>
  );
}

/** The words of one answer that are selected; null where nothing is, or more than one answer. */
function selectedIn(selection: Selection | null): Chosen | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: within } = range;
  const element = within instanceof Element ? within : within.parentElement;
  const answer = element?.closest('[data-answer]')?.getAttribute('data-answer');
  const words = answer ? wordsOf(range.cloneContents()) : '';
  return answer && words ? { answer, words } : null;
}

/** As the server compares them: what only listeners hear is no part of the answer, and a line ends a word. */
function wordsOf(fragment: DocumentFragment): string {
  for (const aside of fragment.querySelectorAll('.sr-only')) aside.remove();
  for (const line of fragment.querySelectorAll('p, li, h2, h3, h4, h5, h6')) line.append(' ');
  return (fragment.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function fill(field: Element | RadioNodeList | null, value: string): void {
  if (!(field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement)) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
