import { parseRichText } from './parse';
import type { Block, Inline } from './types';

/** The words of a line, without its marks. */
export function inlineWords(children: readonly Inline[]): string {
  return children.map((inline) => (inline.kind === 'text' ? inline.text : inlineWords(inline.children))).join('');
}

/** The statements of a structured text: each heading, paragraph and list item as plain words, in their order. */
export function statementsOf(markdown: string): string[] {
  return parseRichText(markdown).flatMap(wordsOfBlock);
}

/** The statements of one part of a structured text. */
export function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [inlineWords(block.children).trim()].filter(Boolean);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(wordsOfBlock));
    case 'quote':
      return block.children.flatMap(wordsOfBlock);
  }
}

/** The text as plain words, one line for each statement. */
export function plainText(markdown: string): string {
  return statementsOf(markdown).join('\n');
}
