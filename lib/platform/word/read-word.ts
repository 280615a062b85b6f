/*
 * Turns a Word document from outside into its parts. Runs as a process of its own with little memory, no environment
 * and no files but the packages it needs: see word-reader.ts and ../next-door.ts. Takes the file on its standard input
 * and answers with one line of JSON.
 */
import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import yauzl from 'yauzl';

const MOST_BYTES_IN_MEMORY = 400 * 1024 * 1024;
const MOST_BYTES_OF_PART = 12 * 1024 * 1024;
/** Far more than a framework's answers fill: what is left is turned into text outside this process. */
const MOST_CHARACTERS_OF_HTML = 1_000_000;
const MOST_ROWS = 2000;
const MOST_CELLS = 5000;
const MOST_PARTS = 2000;

/** What of a document can be wrong before anybody looks at what it says. */
type Fault = 'broken' | 'moved-text' | 'too-much';
/** Inserted text is there and deleted text is not, as if every change were accepted; comments and pictures are not. */
type Part = { kind: 'words'; html: string } | { kind: 'table'; rows: string[][] };
type Answer = { parts: Part[]; pictures: number } | { fault: Fault };

/** Headings of the third and fourth level stand in the template's boxes, as a text's first and second. */
const STYLES = ["p[style-name='heading 3'] => h1:fresh", "p[style-name='heading 4'] => h2:fresh"];

async function readWord(bytes: Buffer): Promise<Answer> {
  const fault = await textFault(bytes);
  if (fault) return { fault };
  let pictures = 0;
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => {
        pictures += 1;
        return { src: '' };
      }),
    },
  );
  if (value.length > MOST_CHARACTERS_OF_HTML) return { fault: 'too-much' };
  const parts = partsOf(value);
  return isTooMuch(parts) ? { fault: 'too-much' } : { parts, pictures };
}

function isTooMuch(parts: readonly Part[]): boolean {
  const rows = parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
  return rows.length > MOST_ROWS || rows.flat().length > MOST_CELLS;
}

/**
 * What mammoth would leave out without a word, or what no word processor writes. Every part is looked at, for a package
 * says itself which of them are text: one named like a picture may be.
 */
async function textFault(bytes: Buffer): Promise<Fault | null> {
  const archive = await yauzl.fromBufferPromise(bytes);
  if (archive.entryCount > MOST_PARTS) return 'broken';
  for await (const entry of archive.eachEntry()) {
    if (entry.uncompressedSize > MOST_BYTES_OF_PART) return 'too-much';
    const xml = (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8');
    if (/<!DOCTYPE/i.test(xml)) return 'broken';
    if (/<w:moveTo[\s>]/.test(xml)) return 'moved-text';
  }
  return null;
}

const TAG = /<(\/?)(table|tr|td|th)\b[^>]*>/g;

/**
 * The document in order: its tables cell by cell, and what stands between them. mammoth escapes every sign of the
 * text, so a tag that is found is one that it wrote. A table within a cell stays part of the cell.
 */
function partsOf(html: string): Part[] {
  const parts: Part[] = [];
  let rows: string[][] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, 1: close, 2: name, index } of html.matchAll(TAG)) {
    const isClosing = close === '/';
    if (name === 'table') {
      if (!isClosing && depth === 0) {
        parts.push({ kind: 'words', html: html.slice(from, index) });
        rows = [];
      }
      depth += isClosing ? -1 : 1;
      if (isClosing && depth === 0) {
        parts.push({ kind: 'table', rows });
        from = index + tag.length;
      }
    } else if (depth === 1) {
      if (name === 'tr') {
        if (!isClosing) rows.push([]);
      } else if (isClosing) rows.at(-1)?.push(html.slice(from, index));
      else from = index + tag.length;
    }
  }
  return [...parts, { kind: 'words', html: html.slice(from) }];
}

// What is unpacked lies outside the memory that Node limits.
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_BYTES_IN_MEMORY) process.exit(1);
}, 20).unref();

async function answer(): Promise<Answer> {
  const bytes = await buffer(process.stdin);
  try {
    return await readWord(bytes);
  } catch {
    return { fault: 'broken' };
  }
}

process.stdout.write(JSON.stringify(await answer()));
