'use client';

import type { ClipboardEvent } from 'react';
import { pasted, pastedLink } from '@/lib/platform/rich-text/edit';
import { make, selectedIn } from './typed-text';

/** Brings what turns pages into structured text, so that it is there when something is pasted. */
export async function loadPaste() {
  const [{ blocksOfPage }, { writeRichText }] = await Promise.all([
    import('@/lib/platform/rich-text/from-page'),
    import('@/lib/platform/rich-text/write'),
  ]);
  // A document that is parsed so runs no script and fetches nothing.
  return (html: string) => writeRichText(blocksOfPage(new DOMParser().parseFromString(quiet(html), 'text/html').body));
}

/** Renames what a page would do at an event and how it would look: it never does here, but browsers report the attempt. */
function quiet(html: string): string {
  return html
    .replace(/<style[\s>][\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replace(/([\s/"'])on(?=\w+\s*=)/gi, '$1data-on-').replace(/([\s/"'])style(?=\s*=)/gi, '$1data-style'),
    );
}

/**
 * Takes what was copied from Word or a page as structured text, and a web address pasted on words as their link; leaves
 * everything else to the browser. What cannot be turned is pasted as its plain words.
 */
export function pasteInto(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const control = event.currentTarget;
  const html = event.clipboardData.getData('text/html');
  const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
  const link = pastedLink(plain, selectedIn(control));
  if (!link && html.trim() === '') return;
  event.preventDefault();
  if (link) make(control, link);
  else turned(html, plain).then((text) => make(control, pasted(text, selectedIn(control))));
}

async function turned(html: string, plain: string): Promise<string> {
  try {
    const turn = await loadPaste();
    return turn(html) || plain;
  } catch {
    return plain;
  }
}
