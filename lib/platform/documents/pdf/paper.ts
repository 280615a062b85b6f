import PDFDocument from 'pdfkit';
import { embedFonts, plain, strong } from './fonts';
import { type Line, linesOf, type Piece, type Run } from './lines';

export type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** In points; A4. */
export const PAGE = { width: 595.28, height: 841.89, left: 64, right: 64, top: 72, bottom: 76 };

const INK = '#1a1f2b';
const SOFT = '#4a5264';
const ACCENT = '#1d4f7c';
const COLOURS = { ink: INK, soft: SOFT, accent: ACCENT };

export type Style = {
  size: number;
  colour?: keyof typeof COLOURS;
  before?: number;
  after?: number;
  /** Room that must be left below on the same page. */
  keep?: number;
};

/** The pages being drawn: where the next line goes, and what stands on every page. */
export type Paper = ReturnType<typeof openPaper>;

type Placed = Piece & { x: number; y: number };

const SPACING = 1.38;

/** Opens a document whose every page is headed and footed by `furniture`, drawn once a page has begun. */
export function openPaper(
  options: PDFKit.PDFDocumentOptions,
  furniture: (page: number) => { head: string; foot: readonly string[] },
) {
  const doc: Doc = new PDFDocument({
    ...options,
    autoFirstPage: false,
    font: '',
    margin: 0,
    size: [PAGE.width, PAGE.height],
  });
  const fonts = embedFonts(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  let page = 0;
  let y = PAGE.top;

  const measured = (runs: readonly Run[], size: number, width: number) => linesOf(runs, size, width, fonts);
  const widthOf = (line: Line, size: number) => line.reduce((sum, piece) => sum + piece.width * size, 0);

  function drawPiece(piece: Placed, { size, colour = 'ink' }: Style): void {
    const ink = piece.look.href ? ACCENT : COLOURS[colour];
    doc
      .font(piece.face)
      .fontSize(size)
      .fillColor(ink)
      .strokeColor(ink)
      .lineWidth(size * 0.035);
    doc.text(piece.text, piece.x, piece.y, { lineBreak: false, fill: true, stroke: piece.look.isStrong });
  }

  function artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    doc.markContent('Artifact', { type });
    draw();
    doc.endMarkedContent();
  }

  function centred(text: string, at: number, isStrong: boolean): void {
    const [line = []] = measured([{ text, look: isStrong ? strong : plain }], 9, PAGE.width);
    let x = (PAGE.width - widthOf(line, 9)) / 2;
    for (const piece of line) {
      drawPiece({ ...piece, x, y: at }, { size: 9, colour: 'soft' });
      x += piece.width * 9;
    }
  }

  function newPage(): void {
    page += 1;
    doc.addPage();
    const { head, foot } = furniture(page);
    artifact('Pagination', () => {
      centred(head, 34, true);
      for (const [index, text] of foot.entries()) centred(text, PAGE.height - 50 + index * 14, index === 0);
    });
    y = PAGE.top;
  }

  const bottom = PAGE.height - PAGE.bottom;
  const ensure = (space: number) => {
    if (page === 0 || y + space > bottom) newPage();
  };

  /** Draws pieces as content of an element; those of a link are one of their own, with the link's area. */
  function drawIn(element: Element, pieces: readonly Placed[], style: Style): void {
    let from = 0;
    while (from < pieces.length) {
      const href = pieces[from]?.look.href ?? null;
      let to = from;
      while (to < pieces.length && (pieces[to]?.look.href ?? null) === href) to += 1;
      const part = pieces.slice(from, to);
      from = to;
      if (href === null) {
        element.add(() => {
          for (const piece of part) drawPiece(piece, style);
        });
        continue;
      }
      const link = doc.struct('Link');
      element.add(link);
      link.add(() => {
        for (const piece of part) {
          drawPiece(piece, style);
          area(link, piece, style.size, href);
        }
      });
      link.end();
    }
  }

  /** The area of a link: to a website, or to a heading of this document where it begins with #. */
  function area(link: Element, piece: Placed, size: number, href: string): void {
    const box = [piece.x, piece.y, piece.width * size, size * SPACING] as const;
    // The library writes a plain string as a name, and its types know only that.
    const about = { structParent: link, Contents: new String(piece.text) as unknown as string };
    if (href.startsWith('#')) doc.goTo(...box, href.slice(1), about);
    else doc.link(...box, href, about);
  }

  return {
    doc,
    root,
    newPage,
    ensure,
    measured,
    artifact,
    drawIn,
    /** Draws what is there for the eye alone. */
    drawUnread(pieces: readonly Placed[], style: Style): void {
      artifact('Layout', () => {
        for (const piece of pieces) drawPiece(piece, style);
      });
    },
    widthOf,
    page: () => page,
    at: () => y,
    moveTo: (next: number) => {
      y = next;
    },
    /** An element of this type below `parent`, ended once `fill` has filled it. */
    element<T>(parent: Element, type: string, fill: (element: Element) => T, options: { scope?: string } = {}): T {
      // A cell's scope is missing in the library's types.
      const element = doc.struct(type, options as { title?: string });
      parent.add(element);
      const filled = fill(element);
      element.end();
      return filled;
    },
    /** Writes runs as content of an element, over as many pages as they need, beginning `indent` from the left. */
    write(element: Element, runs: readonly Run[], style: Style, indent = 0): void {
      const { size, before = 0, after = 6, keep = 0 } = style;
      const height = size * SPACING;
      const lines = measured(runs, size, PAGE.width - PAGE.left - PAGE.right - indent);
      ensure((page > 0 && y > PAGE.top ? before : 0) + height * Math.min(lines.length, 2) + keep);
      if (y > PAGE.top) y += before;
      let rest = lines;
      while (rest.length > 0) {
        ensure(height);
        const count = Math.max(1, Math.floor((bottom - y + 0.01) / height));
        const placed = rest.slice(0, count).flatMap((line, index) => {
          let x = PAGE.left + indent;
          return line.map((piece) => {
            const at = { ...piece, x, y: y + index * height };
            x += piece.width * size;
            return at;
          });
        });
        drawIn(element, placed, style);
        y += Math.min(count, rest.length) * height;
        rest = rest.slice(count);
      }
      y += after;
    },
    /** A stroke beside what was written since `from` on this page. */
    bar(from: { page: number; y: number }, x: number): void {
      const top = from.page === page ? from.y : PAGE.top;
      artifact('Layout', () => doc.rect(x, top, 2.5, y - top).fill(ACCENT));
    },
  };
}
