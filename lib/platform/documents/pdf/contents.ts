import { type DocumentPart, headingWords } from '../types';
import { plain } from './fonts';
import { type Element, PAGE, type Paper } from './paper';

export type Heading = Extract<DocumentPart, { kind: 'heading' }>;

/** The name of the place that a heading has in the document. */
export function placeOf(index: number): string {
  return `part-${index}`;
}

const SIZE = 10.5;
const LINE = SIZE * 1.38;
const NUMBER_WIDTH = 36;

/** The table of contents: each heading with its page, and a link to it. A page that is not known yet is left blank. */
export function drawContents(
  paper: Paper,
  parent: Element,
  headings: readonly { index: number; heading: Heading }[],
  pages: ReadonlyMap<number, number>,
): void {
  paper.element(parent, 'TOC', (toc) => {
    for (const { index, heading } of headings) {
      const indent = (heading.level - 1) * 16;
      const look = { ...plain, href: `#${placeOf(index)}` };
      const width = PAGE.width - PAGE.left - PAGE.right - indent - NUMBER_WIDTH;
      const lines = paper.measured([{ text: headingWords(heading), look }], SIZE, width);
      const number = paper.measured([{ text: String(pages.get(index) ?? ''), look }], SIZE, NUMBER_WIDTH)[0] ?? [];
      paper.ensure(lines.length * LINE);
      const top = paper.at();
      const placed = lines.flatMap((line, row) => {
        let x = PAGE.left + indent;
        return line.map((piece) => {
          const at = { ...piece, x, y: top + row * LINE };
          x += piece.width * SIZE;
          return at;
        });
      });
      let x = PAGE.width - PAGE.right - paper.widthOf(number, SIZE);
      const numbered = number.map((piece) => {
        const at = { ...piece, text: ` ${piece.text}`, x, y: top + (lines.length - 1) * LINE };
        x += piece.width * SIZE;
        return at;
      });
      paper.element(toc, 'TOCI', (entry) => paper.drawIn(entry, [...placed, ...numbered], { size: SIZE }));
      paper.moveTo(top + lines.length * LINE + 4);
    }
  });
}
