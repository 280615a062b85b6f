import { buffer } from 'node:stream/consumers';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { writeExcel } from '@/lib/platform/documents/excel';
import { writePdf } from '@/lib/platform/documents/pdf/pdf';
import type { DocumentPart, WrittenDocument } from '@/lib/platform/documents/types';
import { writeWord } from '@/lib/platform/documents/word';
import { writeDocument } from '@/lib/platform/documents/writing';
import { parseRichText } from '@/lib/platform/rich-text/parse';
import { everyTag, readPdf } from '../support/pdf';

const rows = Array.from({ length: 60 }, (_, index) => [`Service ${index + 1}`, 'Good', '=1+1']);
const parts: DocumentPart[] = [
  { kind: 'heading', level: 1, number: '1', text: 'Safeguarding' },
  { kind: 'heading', level: 2, number: '1.1', text: 'Children & “families”' },
  { kind: 'lead', text: 'What do you know?' },
  {
    kind: 'text',
    blocks: parseRichText('# Inner\n\nA [link](https://gov.example/a).\n\n1. one\n   - two\n\n5. five\n\n> Said.'),
  },
  { kind: 'quote', text: 'A statement.', source: 'A service' },
  { kind: 'table', table: { caption: 'Grades', headings: ['Service', 'Grade', 'Note'], rows } },
  { kind: 'heading', level: 1, number: null, text: 'Evidence referred to' },
  { kind: 'note', text: 'None.' },
];
const document: WrittenDocument = {
  ...{ title: 'A title', subtitle: 'Its subtitle', marking: 'Official', isDraft: true, author: 'Leeds' },
  ...{ cover: [{ label: 'Status', value: 'Being written' }], parts },
};
const nobody = () => undefined;

/** A part of a packed file, as text. */
async function partOf(bytes: Uint8Array, name: RegExp): Promise<string> {
  const archive = await yauzl.fromBufferPromise(Buffer.from(bytes));
  for await (const entry of archive.eachEntry()) {
    if (name.test(entry.fileName)) return (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8');
  }
  throw new Error(`no part ${name}`);
}

describe('a Word file', () => {
  it('has real headings, contents that are filled in, header rows, and the marking with DRAFT on every page', async () => {
    const bytes = await writeWord(document, nobody);
    const xml = await partOf(bytes, /^word\/document\.xml$/);
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(2);
    expect(xml.match(/w:val="Heading2"/g)).toHaveLength(1);
    expect(xml).toMatch(/w:val="TOC2".*?1\.1 Children &amp; “families”.*?>3</s);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    for (const part of [/^word\/header\d+\.xml$/, /^word\/footer\d+\.xml$/])
      expect(await partOf(bytes, part)).toContain('DRAFT – Official');
    const styles = await partOf(bytes, /^word\/styles\.xml$/);
    expect(styles).toContain('w:lang w:val="en-GB"');
    for (const level of [0, 1, 2, 3]) expect(styles).toContain(`<w:outlineLvl w:val="${level}"/>`);
    expect(await partOf(bytes, /^docProps\/core\.xml$/)).toContain('<dc:title>A title</dc:title>');
  });

  it('asks nobody to update its fields', async () => {
    const bytes = await writeWord(document, nobody);
    expect(await partOf(bytes, /^word\/document\.xml$/)).not.toContain('w:dirty="true"');
    expect(await partOf(bytes, /^word\/settings\.xml$/)).not.toContain('updateFields');
  });
});

describe('a PDF', () => {
  it('has a tree of tags in the order of reading, whose tables say what heads what', async () => {
    const { tags, bookmarks, pages, catalog } = readPdf(await writePdf(document, nobody));
    const all = everyTag(tags);
    expect(tags.children.map(({ kind }) => kind)).toEqual([
      'P',
      'P',
      'P',
      'P',
      'TOC',
      'H1',
      'H2',
      'P',
      'P',
      'P',
      'L',
      'BlockQuote',
      'BlockQuote',
      'Table',
      'H1',
      'P',
    ]);
    const cells = all.filter(({ kind }) => kind === 'TH' || kind === 'TD');
    expect(cells).toHaveLength(3 * (rows.length + 1));
    expect(cells.filter(({ scope }) => scope === 'Column')).toHaveLength(3);
    expect(cells.filter(({ scope }) => scope === 'Row')).toHaveLength(rows.length);
    expect(all.filter(({ kind }) => kind === 'Link').length).toBe(4);
    expect(bookmarks.map(({ title }) => title)).toEqual([
      '1 Safeguarding',
      '1.1 Children & “families”',
      'Evidence referred to',
    ]);
    expect(pages).toBeGreaterThan(4);
    expect(catalog).toMatch(/\/MarkInfo/);
  });

  it('is the same number of pages at the second drawing as at the first, which counted them', async () => {
    const written: number[] = [];
    await writePdf(document, (part) => written.push(part));
    expect(written).toEqual([0, 1, 6]);
  });
});

describe('a workbook', () => {
  it('keeps names that Excel takes, and text that looks like a formula as text', async () => {
    const name = 'Safeguarding: children / families [all] and everything else';
    const sheet = {
      name,
      rows: [
        ['Criterion', 'One'],
        ['1.1 A', '=HYPERLINK("x")'],
      ],
    };
    const bytes = await writeExcel({ title: 'Grades', marking: 'Official', sheets: [sheet, sheet] });
    const sheets = await readWorkbook(Buffer.from(bytes));
    const names = sheets.map((one) => one.sheet);
    expect(new Set(names).size).toBe(2);
    for (const one of names) expect(one).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(sheets[0]?.data.at(-1)).toEqual(['1.1 A', '=HYPERLINK("x")']);
    expect(await partOf(bytes, /sheet1\.xml$/)).not.toMatch(/<f[\s>]/);
  });
});

describe('the writer next door', () => {
  it('tells how far it is, and writes what is asked for', async () => {
    const written: number[] = [];
    const { bytes, peak } = await writeDocument({ format: 'pdf', document }, (part) => written.push(part));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(written).toEqual([0, 1, 6]);
    expect(peak).toBeLessThan(300e6);
  });

  it('breaks alone: what it cannot write is refused, and the next is written', async () => {
    const broken = { ...document, parts: [{ kind: 'heading' } as unknown as DocumentPart] };
    await expect(writeDocument({ format: 'pdf', document: broken }, nobody)).rejects.toThrow(
      'The writer of documents broke',
    );
    expect((await writeDocument({ format: 'docx', document }, nobody)).bytes.length).toBeGreaterThan(1000);
  });
});
