import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { docxOf, office, text, zip } from '@/tests/support/hostile-files';
import { acceptedFiles, cleanFileName, fileEnding, formatBytes, MAX_FILE_BYTES } from './accepted-files';
import { checkFile, checkFileAt } from './file-type';

const docx = office('word/document.xml', 'wordprocessingml.document');
const xlsx = office('xl/workbook.xml', 'spreadsheetml.sheet');
const pptx = office('ppt/presentation.xml', 'presentationml.presentation');
const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });
const ods = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
const pdf = text('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

const mp4 = Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypmp42\0\0\0\0mp42isom'), Buffer.alloc(40)]);
const mp3 = Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(413), Buffer.from('fffb9064', 'hex')]);

/** A workbook with parts that declare these sizes, and hold next to nothing. */
const swollen = (sizes: Record<string, number>) =>
  office(
    'xl/workbook.xml',
    'spreadsheetml.sheet',
    Object.fromEntries(Object.entries(sizes).map(([name, declaredSize]) => [name, { content: 'x', declaredSize }])),
  );
const holding = (part: string) => office('word/document.xml', 'wordprocessingml.document', { [part]: 'x' });
const many = office(
  'word/document.xml',
  'wordprocessingml.document',
  Object.fromEntries(Array.from({ length: 20_001 }, (_, part) => [`word/${part}.xml`, ''])),
);

const folder = mkdtempSync(path.join(tmpdir(), 'prepare-file-type-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of the same bytes as a file on disk. */
function checkAt(name: string, bytes: Uint8Array) {
  const at = path.join(folder, 'file');
  writeFileSync(at, bytes);
  return checkFileAt(at, name);
}

describe('checkFile', () => {
  it.each([
    ['audit.pdf', pdf, 'pdf'],
    ['Audit Tool.DOCX', docx, 'docx'],
    ['list.xlsx', xlsx, 'xlsx'],
    ['briefing.pptx', pptx, 'pptx'],
    ['notes.odt', odt, 'odt'],
    ['notes.ods', ods, 'ods'],
    ['chart.png', png, 'png'],
    ['chart.jpg', jpeg, 'jpg'],
    ['chart.jpeg', jpeg, 'jpg'],
    ['notes.txt', text('BMI and <5 days: é'), 'txt'],
    ['interview.mp4', mp4, 'mp4'],
    ['interview.mp3', mp3, 'mp3'],
    ['chart.docx', holding('word/embeddings/Microsoft_Excel_Sheet.xlsx'), 'docx'],
    ['readings.csv', text('\uFEFFmonth,count\nJuly,23\n'), 'csv'],
  ] as const)('takes %s', async (name, bytes, kind) => {
    const taken = { fileName: name, mediaType: acceptedFiles[kind].mediaType };
    expect(await checkFile(name, bytes)).toEqual(taken);
    expect(await checkAt(name, bytes)).toEqual(taken);
  });

  it.each([
    ['empty.pdf', new Uint8Array(), 'This file is empty'],
    ['large.txt', Buffer.alloc(MAX_FILE_BYTES + 1, 'a'), 'larger than 25 MB'],
    ['notes.pdf', text('only words'), 'This file says it is a PDF but is not. Save it again as a PDF (.pdf)'],
    ['page.pdf', text('<html><script>alert(1)</script></html>'), 'says it is a PDF but is not'],
    ['renamed.docx', xlsx, 'says it is a Word document but is not'],
    ['renamed.pdf', docx, 'says it is a PDF but is not'],
    ['archive.docx', zip({ 'a.txt': 'a' }), 'says it is a Word document but is not'],
    ['torn.docx', docx.subarray(0, docx.length - 30), 'says it is a Word document but is not'],
    ['page.txt', text('  <!DOCTYPE html><p>'), 'says it is plain text but is not'],
    ['picture.csv', text('<svg xmlns="x"/>'), 'says it is a CSV table but is not'],
    ['pdf.txt', pdf, 'says it is plain text but is not'],
    ['nul.txt', text('a\0b'), 'says it is plain text but is not'],
    ['latin.csv', Buffer.from('caf\xe9', 'latin1'), 'UTF-8'],
    ['old.xls', oldOffice, 'old format. Save it again as an Excel workbook (.xlsx)'],
    ['old.doc', oldOffice, 'old format. Save it again as a Word document (.docx)'],
    ['locked.xlsx', oldOffice, 'locked with a password'],
    [
      'locked.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'c.xml': 'x' }, { isEncrypted: true }),
      'locked with a password',
    ],
    ['torn.pdf', pdf.subarray(0, pdf.length - 10), 'not whole: its end is missing'],
    [
      'bomb.xlsx',
      swollen({ a: 4_294_967_295, b: 4_294_967_295, c: 4_294_967_295 }),
      'unpacks to far more than its size',
    ],
    ['small bomb.xlsx', swollen({ a: 120_000_000 }), 'unpacks to far more than its size'],
    ['controls.docx', holding('word/activeX/activeX1.xml'), 'controls that can run programs'],
    ['object.docx', holding('word/embeddings/oleObject1.bin'), 'other files or programs inside it'],
    ['program.docx', holding('word/media/setup.EXE'), 'other files or programs inside it'],
    ['many.docx', many, 'says it is a Word document but is not'],
    ['photo.heic', text('any'), 'Save it again as JPEG (.jpg)'],
    ['film.mp4', pdf, 'says it is an MP4 recording but is not'],
    ['macro.docm', docx, 'macros'],
    ['macro.xlsx', office('xl/workbook.xml', 'spreadsheetml.sheet', { 'xl/vbaProject.bin': 'x' }), 'holds macros'],
    [
      'macro.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'Basic/a.xml': 'x' }),
      'holds macros',
    ],
    ['page.html', text('<p>'), 'This kind of file is not taken'],
    ['picture.svg', text('<svg/>'), 'This kind of file is not taken'],
    ['twice.docx', docxOf('', { 'word/settings.xml': '<a/>', 'Word\\Settings.xml': '<b/>' }), 'may be damaged'],
    ['pack.zip', zip({ a: 'a' }), 'Take them out'],
    ['noending', pdf, 'This kind of file is not taken'],
    ['constructor', pdf, 'This kind of file is not taken'],
  ])('refuses %s with a sentence [V1.3.4, V5.2.2]', async (name, bytes, sentence) => {
    const refused = { code: expect.any(String), fault: expect.stringContaining(sentence) };
    expect(await checkFile(name, bytes)).toEqual(refused);
    if (bytes.length <= MAX_FILE_BYTES) expect(await checkAt(name, bytes)).toEqual(refused);
  });

  it('answers to anything at all, and never takes noise for a document [V5.2.2]', async () => {
    const endings = fc.constantFrom('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpg');
    const start = fc.constantFrom(Buffer.alloc(0), Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(docx.slice(0, 90)));
    await fc.assert(
      fc.asyncProperty(endings, start, fc.uint8Array({ minLength: 1, maxLength: 400 }), async (ending, head, noise) => {
        const answer = await checkFile(`noise.${ending}`, Buffer.concat([head, noise]));
        expect('fault' in answer).toBe(true);
      }),
    );
  });
});

describe('names of files', () => {
  it.each([
    ['C:\\Users\\me\\Audit.pdf', 'Audit.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['Audit\r\nSet-Cookie: x.pdf', 'Audit Set-Cookie x.pdf'],
    ['Audit \u202Efdp.pdf', 'Audit fdp.pdf'],
    ['.pdf', 'file.pdf'],
    ['', 'file'],
    ['a\0b.pdf', 'a b.pdf'],
    [`${'a'.repeat(300)}.docx`, `${'a'.repeat(140)}.docx`],
  ])('%j is kept as %j', (name, kept) => {
    expect(cleanFileName(name)).toBe(kept);
  });

  it('are never long, never a path, and keep their ending [V1.3.3, V5.3.2]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (stem) => {
        const name = cleanFileName(`${stem}.docx`);
        expect([...name].length).toBeLessThanOrEqual(150);
        expect(name).not.toMatch(/[/\\\p{C}]/u);
        expect(fileEnding(name)).toBe('docx');
      }),
    );
  });
});

it.each([
  [1, '1 byte'],
  [12, '12 bytes'],
  [340_200, '340 kB'],
  [999_499, '999 kB'],
  [1_234_567, '1.2 MB'],
])('%i is %s', (size, words) => {
  expect(formatBytes(size)).toBe(words);
});
