import type { DocumentPart } from '@/lib/platform/documents/types';
import { parseRichText } from '@/lib/platform/rich-text/parse';
import type { Block, Inline } from '@/lib/platform/rich-text/types';

/** A Markdown text under the question that it answers; nothing where nothing is written. `site` is our own address. */
export function passage(question: string, markdown: string, site: string): DocumentPart[] {
  if (markdown.trim() === '') return [];
  return [
    { kind: 'lead', text: question },
    { kind: 'text', blocks: textOf(markdown, site) },
  ];
}

/** The blocks of a Markdown text, with links to pages of this site made whole: a document is read elsewhere. */
export function textOf(markdown: string, site: string): Block[] {
  return parseRichText(markdown).map((block) => wholeBlock(block, site));
}

function wholeBlock(block: Block, site: string): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: block.children.map((inline) => wholeInline(inline, site)) };
    case 'quote':
      return { ...block, children: block.children.map((child) => wholeBlock(child, site)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => wholeBlock(child, site))) };
  }
}

function wholeInline(inline: Inline, site: string): Inline {
  if (inline.kind === 'text') return inline;
  const children = inline.children.map((child) => wholeInline(child, site));
  return inline.kind === 'link'
    ? { ...inline, href: new URL(inline.href, site).href, children }
    : { ...inline, children };
}
