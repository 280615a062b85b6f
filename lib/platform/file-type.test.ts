import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedFiles, cleanFileName, fileEnding, formatBytes, MAX_FILE_BYTES } from './accepted-files';
import { checkFile } from './file-type';

const text = (words: string) => new TextEncoder().encode(words);

/** An uncompressed archive of these parts: enough of a ZIP to be an Office file. */
function zip(parts: Record<string, string>, flags = 0): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [nameBytes, data] = [Buffer.from(name), Buffer.from(content)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, nameBytes, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const office = (main: string, type: string, more: Record<string, string> = {}) =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    [main]: '<x/>',
    ...more,
  });

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
    ['readings.csv', text('\uFEFFmonth,count\nJuly,23\n'), 'csv'],
  ] as const)('takes %s', async (name, bytes, kind) => {
    expect(await checkFile(name, bytes)).toEqual({ fileName: name, mediaType: acceptedFiles[kind].mediaType });
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
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'c.xml': 'x' }, 1),
      'says it is an OpenDocument spreadsheet but is not',
    ],
    ['macro.docm', docx, 'macros'],
    ['macro.xlsx', office('xl/workbook.xml', 'spreadsheetml.sheet', { 'xl/vbaProject.bin': 'x' }), 'holds macros'],
    [
      'macro.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'Basic/a.xml': 'x' }),
      'holds macros',
    ],
    ['page.html', text('<p>'), 'This kind of file is not taken'],
    ['picture.svg', text('<svg/>'), 'This kind of file is not taken'],
    ['pack.zip', zip({ a: 'a' }), 'Take them out'],
    ['noending', pdf, 'This kind of file is not taken'],
    ['constructor', pdf, 'This kind of file is not taken'],
  ])('refuses %s with a sentence [V1.3.4, V5.2.2]', async (name, bytes, sentence) => {
    expect(await checkFile(name, bytes)).toEqual({ fault: expect.stringContaining(sentence) });
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
