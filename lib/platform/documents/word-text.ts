import { ExternalHyperlink, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Block, Inline } from '@/lib/platform/rich-text/types';
import { listIndent, numbersFrom } from './word-styles';

type Look = { bold?: boolean; italics?: boolean; style?: string };
type Run = TextRun | ExternalHyperlink;

/** The lines of a structured text as Word's runs; a line break stays one. */
export function runsOf(children: readonly Inline[], look: Look = {}): Run[] {
  return children.flatMap((inline) => runOf(inline, look));
}

function runOf(inline: Inline, look: Look): Run[] {
  switch (inline.kind) {
    case 'text':
      return inline.text
        .split('\n')
        .map((text, line) => new TextRun({ ...look, text, ...(line > 0 ? { break: 1 } : {}) }));
    case 'strong':
      return runsOf(inline.children, { ...look, bold: true });
    case 'emphasis':
      return runsOf(inline.children, { ...look, italics: true });
    case 'link': {
      const children = runsOf(inline.children, { ...look, style: 'Hyperlink' });
      return [new ExternalHyperlink({ link: inline.href, children })];
    }
  }
}

/**
 * A structured text as Word's paragraphs. `nextList` gives a number that no list has had, so that each begins to count
 * for itself. Its headings get a look and no place in the outline: the outline is the evaluation schedule's.
 */
export function paragraphsOf(blocks: readonly Block[], nextList: () => number): Paragraph[] {
  return blocks.flatMap((block) => paragraphsOfBlock(block, nextList, 0, {}));
}

function paragraphsOfBlock(
  block: Block,
  nextList: () => number,
  depth: number,
  around: IParagraphOptions,
): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: 'PassageHeading', children: runsOf(block.children), ...around })];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.children), ...around })];
    case 'quote':
      return block.children.flatMap((child) =>
        paragraphsOfBlock(child, nextList, depth, { ...around, style: 'Quote' }),
      );
    case 'list': {
      const instance = nextList();
      const reference = block.isOrdered ? numbersFrom(block.start) : 'bullets';
      const level = Math.min(depth, 5);
      return block.items.flatMap((item) =>
        item.flatMap((child, place) => {
          const mark =
            place === 0 ? { numbering: { reference, level, instance } } : { indent: { left: listIndent(depth) } };
          return paragraphsOfBlock(child, nextList, depth + 1, child.kind === 'list' ? {} : { ...around, ...mark });
        }),
      );
    }
  }
}

/** The first numbers of the ordered lists in a text. */
export function listStarts(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block): number[] => {
    if (block.kind === 'quote') return listStarts(block.children);
    if (block.kind !== 'list') return [];
    return [...(block.isOrdered ? [block.start] : []), ...block.items.flatMap(listStarts)];
  });
}
