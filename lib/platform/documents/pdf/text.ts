import type { Block } from '@/lib/platform/rich-text/types';
import { plain } from './fonts';
import { type Run, runsOf } from './lines';
import type { Element, Paper } from './paper';

export const BODY = { size: 11 } as const;

/** Every run of a line made bold. */
function inBold(runs: readonly Run[]): Run[] {
  return runs.map(({ text, look }) => ({ text, look: { ...look, isStrong: true } }));
}

/** A structured text. Its headings are bold lines: the outline is the evaluation schedule's. */
export function drawBlocks(paper: Paper, parent: Element, blocks: readonly Block[], indent = 0): void {
  for (const block of blocks) drawBlock(paper, parent, block, indent);
}

function drawBlock(paper: Paper, parent: Element, block: Block, indent: number): void {
  switch (block.kind) {
    case 'heading':
      paper.element(parent, 'P', (element) =>
        paper.write(element, inBold(runsOf(block.children)), { ...BODY, before: 6, after: 3, keep: 20 }, indent),
      );
      break;
    case 'paragraph':
      paper.element(parent, 'P', (element) => paper.write(element, runsOf(block.children), BODY, indent));
      break;
    case 'quote':
      drawBeside(paper, parent, indent, (element) => drawBlocks(paper, element, block.children, indent + 14));
      break;
    case 'list':
      paper.element(parent, 'L', (list) => {
        for (const [place, item] of block.items.entries()) {
          drawItem(paper, list, block.isOrdered ? `${block.start + place}.` : '•', item, indent);
        }
      });
  }
}

function drawItem(paper: Paper, list: Element, mark: string, item: readonly Block[], indent: number): void {
  const inner = indent + 8 + Math.max(12, mark.length * 7);
  paper.element(list, 'LI', (entry) => {
    paper.ensure(2 * BODY.size * 1.38);
    const top = paper.at();
    paper.element(entry, 'Lbl', (label) =>
      paper.write(label, [{ text: mark, look: plain }], { ...BODY, after: 0 }, indent + 8),
    );
    paper.moveTo(top);
    paper.element(entry, 'LBody', (body) => drawBlocks(paper, body, item, inner));
    if (item.length === 0) paper.moveTo(top + BODY.size * 1.38);
  });
}

/** What is quoted, with a stroke beside it. */
export function drawBeside(paper: Paper, parent: Element, indent: number, draw: (element: Element) => void): void {
  paper.ensure(4 * BODY.size);
  const from = { page: paper.page(), y: paper.at() };
  paper.element(parent, 'BlockQuote', draw);
  paper.bar(from, 64 + indent);
}
