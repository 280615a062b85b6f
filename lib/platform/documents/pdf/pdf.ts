import { buffer } from 'node:stream/consumers';
import {
  type DocumentPart,
  type Fact,
  headingWords,
  markingWords,
  type OnProgress,
  type WrittenDocument,
} from '../types';
import { drawContents, type Heading, placeOf } from './contents';
import { plain, strong } from './fonts';
import { type Element, openPaper, type Paper } from './paper';
import { drawTable } from './table';
import { BODY, drawBeside, drawBlocks } from './text';

const SIZES = { 1: 20, 2: 15, 3: 13, 4: 11.5 } as const;

type Drawn = { bytes: Uint8Array; pages: ReadonlyMap<number, number>; count: number };

/**
 * The document as a tagged PDF in British English, with a title, bookmarks, a table of contents with page numbers, and
 * the marking at the head and the foot of every page. It is drawn twice: the pages of the headings are known after the first time.
 */
export async function writePdf(document: WrittenDocument, onProgress: OnProgress): Promise<Uint8Array> {
  const { pages, count } = await draw(document, new Map(), null, () => undefined);
  return (await draw(document, pages, count, onProgress)).bytes;
}

async function draw(
  document: WrittenDocument,
  known: ReadonlyMap<number, number>,
  count: number | null,
  onProgress: OnProgress,
): Promise<Drawn> {
  const marking = markingWords(document);
  const paper = openPaper(
    {
      ...{ pdfVersion: '1.7', lang: 'en-GB', tagged: true, displayTitle: true },
      info: {
        Title: document.title,
        Subject: document.subtitle,
        Author: document.author,
        Creator: 'Prepare for inspection',
      },
    },
    (page) => ({ head: marking, foot: [marking, `Page ${page} of ${count ?? 1}`] }),
  );
  const bytes = buffer(paper.doc);
  drawCover(paper, document);
  const headings = document.parts.flatMap((part, index) => (part.kind === 'heading' ? [{ index, heading: part }] : []));
  drawContents(paper, paper.root, headings, known);
  const pages = new Map<number, number>();
  const outline = openOutline(paper);
  for (const [index, part] of document.parts.entries()) {
    if (part.kind === 'heading') {
      drawHeading(paper, part, index);
      outline(part);
      pages.set(index, paper.page());
      onProgress(index);
    } else drawPart(paper, part);
  }
  paper.root.end();
  paper.doc.end();
  return { bytes: await bytes, pages, count: paper.page() };
}

function paragraph(paper: Paper, text: string, style: Parameters<Paper['write']>[2], look = plain, type = 'P'): void {
  paper.element(paper.root, type, (element) => paper.write(element, [{ text, look }], style));
}

function drawCover(paper: Paper, { title, subtitle, cover }: WrittenDocument): void {
  paper.newPage();
  paper.moveTo(200);
  paragraph(paper, title, { size: 28, after: 6 }, strong);
  paragraph(paper, subtitle, { size: 15, colour: 'soft', after: 28 });
  drawFacts(paper, cover);
  paper.newPage();
  paragraph(paper, 'Contents', { size: 16, after: 10 }, strong);
}

function drawFacts(paper: Paper, facts: readonly Fact[]): void {
  for (const { label, value } of facts) {
    paper.element(paper.root, 'P', (element) =>
      paper.write(
        element,
        [
          { text: `${label}: `, look: strong },
          { text: value, look: plain },
        ],
        { ...BODY, after: 4 },
      ),
    );
  }
}

function drawHeading(paper: Paper, heading: Heading, index: number): void {
  const size = SIZES[heading.level];
  if (heading.level === 1) paper.newPage();
  else paper.ensure(size * 2 + 70);
  paper.doc.addNamedDestination(placeOf(index), 'XYZ', 0, paper.at(), null);
  const style = { size, before: 14, after: 6, keep: 50 };
  paragraph(paper, headingWords(heading), style, strong, `H${heading.level}`);
}

/** Adds headings to the bookmarks, each below the last one of a higher level. */
function openOutline({ doc }: Paper): (heading: Heading) => void {
  const parents = [doc.outline];
  return (heading) => {
    parents.length = Math.min(parents.length, heading.level);
    const item = parents.at(-1)?.addItem(headingWords(heading), { expanded: heading.level === 1 });
    if (item) parents.push(item);
  };
}

function drawPart(paper: Paper, part: Exclude<DocumentPart, Heading>): void {
  switch (part.kind) {
    case 'lead':
      paragraph(paper, part.text, { ...BODY, colour: 'accent', before: 8, after: 3, keep: 30 }, strong);
      break;
    case 'text':
      drawBlocks(paper, paper.root, part.blocks);
      break;
    case 'note':
      paragraph(paper, part.text, { ...BODY, colour: 'soft' });
      break;
    case 'facts':
      drawFacts(paper, part.facts);
      break;
    case 'table':
      drawTable(paper, paper.root, part.table);
      break;
    case 'quote':
      drawBeside(paper, paper.root, 0, (element) => drawQuote(paper, element, part));
  }
}

function drawQuote(paper: Paper, quote: Element, { text, source }: { text: string; source: string }): void {
  const write = (words: string, style: Parameters<Paper['write']>[2]) =>
    paper.element(quote, 'P', (element) => paper.write(element, [{ text: words, look: plain }], style, 14));
  write(text, { ...BODY, after: 2, keep: 14 });
  write(source, { size: 9.5, colour: 'soft', after: 8 });
}
