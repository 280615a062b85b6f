import { ExternalHyperlink, HeadingLevel, type ILevelsOptions, LevelFormat, Paragraph, TextRun } from 'docx';
import { parseRichText } from '@/lib/platform/rich-text/parse';
import type { Block, Inline } from '@/lib/platform/rich-text/types';

/** The name of the numbered lists in a document. */
export const NUMBERED = 'numbered';
const DEEPEST_LEVEL = 8;

/** How the lists of a document are numbered, level by level. */
export const numbering: readonly ILevelsOptions[] = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 360 } } },
}));

type Place = { level: number; isOrdered: boolean; list: number } | null;

/** A structured text as paragraphs of Word that reading brings back as the same text; one empty paragraph for none. */
export function paragraphsOf(markdown: string): Paragraph[] {
  let lists = 0;
  const ofBlock = (block: Block, place: Place, isQuote: boolean): Paragraph[] => {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 1 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4,
            children: runsOf(block.children),
          }),
        ];
      case 'paragraph':
        return [
          new Paragraph({ ...placed(place), ...(isQuote ? { style: 'Quote' } : {}), children: runsOf(block.children) }),
        ];
      case 'quote':
        return block.children.flatMap((child) => ofBlock(child, place, true));
      case 'list': {
        const level = Math.min(place ? place.level + 1 : 0, DEEPEST_LEVEL);
        if (!place) lists += 1;
        const inside = { level, isOrdered: block.isOrdered, list: lists };
        return block.items.flatMap((item) => item.flatMap((child) => ofBlock(child, inside, isQuote)));
      }
    }
  };
  const paragraphs = parseRichText(markdown).flatMap((block) => ofBlock(block, null, false));
  return paragraphs.length > 0 ? paragraphs : [new Paragraph('')];
}

function placed(place: Place) {
  if (!place) return { spacing: { after: 120 } };
  const { level, isOrdered, list } = place;
  return isOrdered ? { numbering: { reference: NUMBERED, level, instance: list } } : { bullet: { level } };
}

type Look = { bold?: boolean; italics?: boolean };

function runsOf(children: readonly Inline[], look: Look = {}): (TextRun | ExternalHyperlink)[] {
  return children.flatMap((inline) => runs(inline, look));
}

function runs(inline: Inline, look: Look): (TextRun | ExternalHyperlink)[] {
  switch (inline.kind) {
    case 'text':
      return inline.text
        .split('\n')
        .map((text, line) => new TextRun({ text, ...look, ...(line > 0 ? { break: 1 } : {}) }));
    case 'strong':
      return runsOf(inline.children, { ...look, bold: true });
    case 'emphasis':
      return runsOf(inline.children, { ...look, italics: true });
    case 'link':
      return [new ExternalHyperlink({ link: inline.href, children: runsOf(inline.children, look) })];
  }
}
