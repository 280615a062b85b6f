import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Contents, TextOutcome } from '../types.ts';
import { ContentFault } from './fault.ts';
import { Passages } from './passages.ts';
import { expectNoActions } from './pdf-actions.ts';
import { openPdf } from './pdf-document.ts';

const MOST_PAGES = 5000;
const PAGES_OF_A_LONG_ONE = 1000;
/** Well below the time after which the process is ended. */
const MILLISECONDS = 60_000;
const PAGES_LOOKED_AT_FOR_PICTURES = 5;

/** What a PDF says page by page. Throws ContentFault. */
export async function readPdf(path: string): Promise<Contents> {
  const document = await openPdf(path);
  await expectPlain(document);
  await expectNoActions(path);
  const until = performance.now() + MILLISECONDS;
  const passages = new Passages();
  const last = document.numPages > MOST_PAGES ? PAGES_OF_A_LONG_ONE : document.numPages;
  const wordless: number[] = [];
  if (last < document.numPages) passages.cut();
  for (let number = 1; number <= last; number += 1) {
    if (passages.isFull || performance.now() > until) {
      passages.cut();
      break;
    }
    const page = await document.getPage(number).catch(broken);
    if (!passages.add(number, await wordsOf(page))) wordless.push(number);
    page.cleanup();
  }
  return { pageCount: document.numPages, text: await outcome(document, passages, wordless), passages: passages.all };
}

function broken(): never {
  throw new ContentFault('broken');
}

/**
 * Ends the reading of a PDF that is encrypted, also where an empty password opens it, for its objects cannot be looked
 * through; of one with scripts, with other files in it, or that only one program can show.
 */
async function expectPlain(document: PDFDocumentProxy): Promise<void> {
  const { info } = await document.getMetadata();
  const says = new Map(Object.entries(info));
  if (says.get('EncryptFilterName') !== null) throw new ContentFault('locked');
  if (says.get('IsXFAPresent') === true) throw new ContentFault('xfa-form');
  if (says.get('IsCollectionPresent') === true || (await document.getAttachments())) {
    throw new ContentFault('embedded-files');
  }
  if ((await document.getJSActions()) || (await document.hasJSActions())) throw new ContentFault('script');
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

/** Pages without words that hold pictures are taken to be scanned. */
async function outcome(
  document: PDFDocumentProxy,
  passages: Passages,
  wordless: readonly number[],
): Promise<TextOutcome> {
  const isMostlyWordless = passages.all.length === 0 || wordless.length > passages.all.length;
  if (isMostlyWordless) {
    for (const number of wordless.slice(0, PAGES_LOOKED_AT_FOR_PICTURES)) {
      if (await hasPicture(await document.getPage(number))) return 'scanned';
    }
  }
  return passages.isCut ? 'partly' : 'read';
}

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const pictures: number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((operation) => pictures.includes(operation));
}
