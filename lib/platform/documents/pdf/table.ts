import type { DocumentTable } from '../types';
import { plain, strong } from './fonts';
import type { Line } from './lines';
import { type Element, PAGE, type Paper } from './paper';

const SIZE = 9.5;
const LINE = SIZE * 1.38;
const PAD = 5;

/**
 * A table with its headings, which stand again at the head of each page that it goes on to. The first cell of a row is
 * its heading. A row is never torn apart unless it is longer than a page.
 */
export function drawTable(paper: Paper, parent: Element, { caption, headings, rows }: DocumentTable): void {
  const width = (PAGE.width - PAGE.left - PAGE.right) / headings.length;
  const linesOf = (cells: readonly string[], isHeading: boolean) =>
    cells.map((text) => paper.measured([{ text, look: isHeading ? strong : plain }], SIZE, width - 2 * PAD));
  const heightOf = (cells: readonly (readonly Line[])[]) =>
    Math.max(...cells.map((lines) => lines.length)) * LINE + 2 * PAD;
  const head = linesOf(headings, true);

  const rule = () =>
    paper.artifact('Layout', () => {
      paper.doc.moveTo(PAGE.left, paper.at()).lineTo(PAGE.width - PAGE.right, paper.at());
      paper.doc.lineWidth(0.6).stroke('#aab2bf');
    });
  const row = (cells: readonly (readonly Line[])[], draw: (column: number, lines: readonly Line[]) => void) => {
    rule();
    for (const [column, lines] of cells.entries()) draw(column, lines);
    paper.moveTo(paper.at() + heightOf(cells));
  };
  const placed = (column: number, lines: readonly Line[]) =>
    lines.flatMap((line, index) => {
      let x = PAGE.left + column * width + PAD;
      return line.map((piece) => {
        const at = { ...piece, x, y: paper.at() + PAD + index * LINE };
        x += piece.width * SIZE;
        return at;
      });
    });

  paper.ensure(heightOf(head) + LINE * 4);
  paper.element(parent, 'Table', (table) => {
    paper.element(table, 'Caption', (element) => {
      paper.write(element, [{ text: caption, look: strong }], { size: 10, before: 8, after: 4 });
    });
    paper.element(table, 'TR', (element) =>
      row(head, (column, lines) =>
        paper.element(element, 'TH', (cell) => paper.drawIn(cell, placed(column, lines), { size: SIZE }), {
          scope: 'Column',
        }),
      ),
    );
    for (const cells of rows) {
      const lines = linesOf(cells, false);
      const page = paper.page();
      paper.ensure(heightOf(lines));
      if (paper.page() !== page) drawHeadAgain(paper, head, row, placed);
      paper.element(table, 'TR', (element) =>
        row(lines, (column, ofCell) =>
          paper.element(
            element,
            column === 0 ? 'TH' : 'TD',
            (cell) => paper.drawIn(cell, placed(column, ofCell), { size: SIZE }),
            column === 0 ? { scope: 'Row' } : {},
          ),
        ),
      );
    }
    rule();
  });
  paper.moveTo(paper.at() + 10);
}

/** For the eye alone: whoever has the page read to them has heard the headings. */
function drawHeadAgain(
  paper: Paper,
  head: readonly (readonly Line[])[],
  row: (cells: readonly (readonly Line[])[], draw: (column: number, lines: readonly Line[]) => void) => void,
  placed: (column: number, lines: readonly Line[]) => Parameters<Paper['drawUnread']>[0],
): void {
  row(head, (column, lines) => paper.drawUnread(placed(column, lines), { size: SIZE }));
}
