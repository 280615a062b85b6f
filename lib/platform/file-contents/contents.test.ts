import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  docxOf,
  lockedPdf,
  office,
  pdfOf,
  relsOf,
  scannedPdf,
  streamOf,
  swollenPdf,
  text,
  zip,
} from '@/tests/support/hostile-files';
import type { FileEnding } from '../accepted-files';
import { readContents } from './contents';
import { drawPage } from './drawing';
import { readFileContents } from './reading/kinds';
import { piecesOf, readable } from './reading/passages';

const folder = mkdtempSync(path.join(tmpdir(), 'prepare-contents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function kept(bytes: Uint8Array): string {
  files += 1;
  const at = path.join(folder, String(files));
  writeFileSync(at, bytes);
  return at;
}

/** What is said of a file in this process, which is what its own process would say. */
const read = async (ending: FileEnding, bytes: Uint8Array | Promise<Uint8Array>) =>
  readFileContents(ending, kept(await bytes));

const word = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const sheet = (cells: string) => `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`;
const openDocument = (kind: string, content: string, more: Record<string, string> = {}) =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': content, ...more });

const workbook = office('xl/workbook.xml', 'spreadsheetml.sheet', {
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="Second" r:id="b"/><sheet name="First" r:id="a"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relsOf([
    { type: 'worksheet', target: 'worksheets/sheet1.xml', id: 'a', isInside: true },
    { type: 'worksheet', target: '/xl/worksheets/sheet2.xml', id: 'b', isInside: true },
  ]),
  'xl/sharedStrings.xml': '<sst><si><t>Police</t></si><si><r><t>Children&amp;</t></r><r><t>families</t></r></si></sst>',
  'xl/worksheets/sheet1.xml': sheet('<c t="s"><v>1</v></c><c><v>23</v></c>'),
  'xl/worksheets/sheet2.xml': sheet('<c t="s"><v>0</v></c><c t="inlineStr"><is><t>visited</t></is></c>'),
});

const presentation = office('ppt/presentation.xml', 'presentationml.presentation', {
  'ppt/presentation.xml': '<p:presentation><p:sldIdLst><p:sldId id="1" r:id="a"/></p:sldIdLst></p:presentation>',
  'ppt/_rels/presentation.xml.rels': relsOf([{ type: 'slide', target: 'slides/slide7.xml', id: 'a', isInside: true }]),
  'ppt/slides/slide7.xml': '<p:sld><a:p><a:r><a:t>What we learnt</a:t></a:r></a:p></p:sld>',
  'ppt/slides/_rels/slide7.xml.rels': relsOf([{ type: 'notesSlide', target: '../notes/n.xml', isInside: true }]),
  'ppt/notes/n.xml': '<p:notes><a:t>Say it slowly</a:t></p:notes>',
});

describe('the text of a file', () => {
  it.each([
    ['pdf', pdfOf({ pages: ['Referrals', 'Assessments'] }), 2, ['1 Referrals', '2 Assessments']],
    [
      'docx',
      docxOf(`${word('Kept &lt;safe&gt;')}<w:p><w:del><w:delText>gone</w:delText></w:del></w:p>${word('Seen')}`),
      null,
      ['null Kept <safe>\nSeen'],
    ],
    ['xlsx', workbook, 2, ['1 Second\nPolice visited', '2 First\nChildren&families 23']],
    ['pptx', presentation, 1, ['1 What we learnt\nSay it slowly']],
    [
      'odt',
      openDocument('text', '<text:h>Plan</text:h><text:p>One<text:s/>two</text:p>'),
      null,
      ['null Plan\nOne two'],
    ],
    [
      'ods',
      openDocument(
        'spreadsheet',
        '<table:table table:name="July"><table:table-row><table:table-cell><text:p>23</text:p></table:table-cell></table:table-row></table:table>',
      ),
      1,
      ['1 July\n23'],
    ],
    ['txt', text('\uFEFFVisits\r\n\r\nwere\u202E made'), null, ['null Visits\nwere made']],
    ['csv', text('month,count\nJuly,23\n'), null, ['null month,count\nJuly,23']],
  ] as const)('of %s comes page by page', async (ending, bytes, pageCount, passages) => {
    const contents = await read(ending, bytes);
    expect(contents).toMatchObject({ pageCount, text: 'read' });
    if ('passages' in contents)
      expect(contents.passages.map(({ page, text: words }) => `${page} ${words}`)).toEqual(passages);
  });

  it('of pages that are pictures says so', async () => {
    expect(await read('pdf', scannedPdf())).toEqual({ pageCount: 1, text: 'scanned', passages: [] });
  });

  it('of a PDF of 10,000 pages is that of its first 1,000, and says so', async () => {
    const contents = await read(
      'pdf',
      pdfOf({ pages: Array.from({ length: 10_000 }, (_, page) => `Page ${page + 1}`) }),
    );
    expect(contents).toMatchObject({ pageCount: 10_000, text: 'partly' });
    if ('passages' in contents)
      expect(contents.passages.map(({ page }) => page)).toEqual(Array.from({ length: 1000 }, (_, page) => page + 1));
  });

  it('of more than five million characters is cut, and says so', async () => {
    const contents = await read('txt', text('inspection '.repeat(600_000)));
    expect(contents).toMatchObject({ text: 'partly' });
    if ('passages' in contents)
      expect(contents.passages.reduce((sum, { text: words }) => sum + words.length, 0)).toBeLessThan(5_000_001);
  });
});

const elsewhere = (type: string, target: string) =>
  docxOf(word('a'), { 'word/_rels/settings.xml.rels': relsOf([{ type, target }]) });
const field = (instruction: string) =>
  docxOf(
    `<w:p><w:r><w:instrText>${instruction.slice(0, 3)}</w:instrText></w:r><w:r><w:instrText>${instruction.slice(3)}</w:instrText></w:r></w:p>`,
  );
const utf16 = (words: string) => Buffer.from(words, 'utf16le');
const launch = '9 0 << /S /Launch /F (cmd.exe) >>';
/** An action that begins in one piece of what is read and ends in the next. */
const farLaunch = pdfOf({
  objects: [streamOf('x'.repeat(4 * 1024 * 1024 - 8000)), `<< /S${' '.repeat(9000)}/Launch >>`],
});
const packed = (content: string | Uint8Array, dictionary: string) =>
  pdfOf({ objects: [streamOf(deflateSync(content), `${dictionary} /N 1 /Filter /FlateDecode`)] });
const action = (object: string) => pdfOf({ catalog: '/OpenAction 4 0 R', objects: [object] });

describe('a file that is not to be kept', () => {
  it.each([
    ['a PDF with a password', 'pdf', lockedPdf(), 'locked'],
    ['a PDF that an empty password opens', 'pdf', lockedPdf(''), 'locked'],
    ['a PDF that runs a script', 'pdf', action('<< /S /JavaScript /JS (app.alert\\(1\\)) >>'), 'script'],
    ['a PDF that runs a script by a name in disguise', 'pdf', action('<< /S /Java#53cript /J#53 (a) >>'), 'script'],
    ['a PDF that starts a program', 'pdf', pdfOf({ page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' }), 'script'],
    ['a PDF whose action says elsewhere what it does', 'pdf', action('<< /S 7 0 R /F (cmd.exe) >>'), 'script'],
    ['a PDF that starts a program behind a comment', 'pdf', action('<< /S%x\n/Launch /F (cmd.exe) >>'), 'script'],
    ['a PDF that starts a program behind much space', 'pdf', farLaunch, 'script'],
    ['a PDF with a program in packed objects in disguise', 'pdf', packed(launch, '/Type /Obj#53tm /First 4'), 'script'],
    ['a PDF with a program in packed objects without a type', 'pdf', packed(launch, '/First 4'), 'script'],
    [
      'a PDF with objects packed in another way',
      'pdf',
      pdfOf({ objects: [streamOf('9 0 <</S', '/Type /ObjStm /First 4 /Filter /LZWDecode')] }),
      'broken',
    ],
    ['a PDF with objects packed twice', 'pdf', packed(launch, '/First 4 /DecodeParms << /Predictor 12 >>'), 'broken'],
    ['a PDF whose dictionary hides in a comment', 'pdf', packed(launch, '/LZW %<<\n /First 4'), 'broken'],
    [
      'a PDF with objects that do not unpack',
      'pdf',
      pdfOf({ objects: [streamOf('9 0 <</S', '/Type /ObjStm /First 4 /Filter /FlateDecode')] }),
      'broken',
    ],
    [
      'a PDF whose objects unpack to very much',
      'pdf',
      packed(' '.repeat(33 * 1024 * 1024), '/First 4'),
      'too-demanding',
    ],
    [
      'a PDF whose packed objects are very many bytes',
      'pdf',
      packed(randomBytes(9 * 1024 * 1024), '/First 4'),
      'too-demanding',
    ],
    [
      'a PDF that starts a program from a packed object',
      'pdf',
      pdfOf({
        objects: [
          streamOf(
            deflateSync('9 0 << /S /Launch /F (cmd.exe) >>'),
            '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
          ),
        ],
      }),
      'script',
    ],
    [
      'a PDF with files in it',
      'pdf',
      pdfOf({
        catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>',
        objects: ['<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>', streamOf('MZ')],
      }),
      'embedded-files',
    ],
    [
      'a PDF that only one program shows',
      'pdf',
      pdfOf({ catalog: '/AcroForm << /Fields [] /XFA 4 0 R >>', objects: [streamOf('<xdp/>')] }),
      'xfa-form',
    ],
    ['a PDF that is none', 'pdf', text('%PDF-1.7 nothing more\n%%EOF'), 'broken'],
    [
      'a document whose template lies elsewhere',
      'docx',
      elsewhere('attachedTemplate', 'https://example.org/a.dotm'),
      'outside-links',
    ],
    [
      'a document whose template lies on a server',
      'docx',
      elsewhere('attachedTemplate', 'file://server/share/a.dotm'),
      'outside-links',
    ],
    ['a document that fetches an object', 'docx', elsewhere('oleObject', 'http://example.org/a'), 'outside-links'],
    [
      'a document whose template lies elsewhere, in UTF-16',
      'docx',
      docxOf('', { 'word/_rels/settings.xml.rels': utf16(relsOf([{ type: 'attachedTemplate', target: 'http://a' }])) }),
      'broken',
    ],
    [
      'a document whose template lies elsewhere, in UTF-16 with its mark',
      'docx',
      docxOf('', { 'word/a.xml.rels': utf16(`\uFEFF${relsOf([{ type: 'oleObject', target: 'http://a' }])}`) }),
      'broken',
    ],
    ['a document in an encoding of its own', 'docx', docxOf('<?xml version="1.0" encoding="UTF-7"?>'), 'broken'],
    ['a document that asks a program, in pieces', 'docx', field('DDEAUTO excel'), 'outside-links'],
    ['a document that asks a program in small letters', 'docx', field('ddeauto excel'), 'outside-links'],
    [
      'a document that asks a program in its header, under another prefix',
      'docx',
      docxOf('', { 'word/header1.xml': '<x:hdr><x:fldSimple y:instr="&#68;DEAUTO excel"/></x:hdr>' }),
      'outside-links',
    ],
    ['a document that asks a program as text that is not looked at', 'docx', field('   <![CDATA[DDE x]]>'), 'broken'],
    [
      'a document with a program in it',
      'docx',
      docxOf('', { 'word/media/image1.png': 'MZ\x90\x00 this program' }),
      'embedded-files',
    ],
    [
      'a document with a workbook with macros in it',
      'docx',
      docxOf('', { 'word/embeddings/a.xlsx': 'PK xl/vbaProject.bin' }),
      'macros',
    ],
    [
      'a part that unpacks to more than it says',
      'docx',
      docxOf('', { 'word/a.xml': { content: Buffer.alloc(3_000_000), declaredSize: 1000 } }),
      'unpacks-too-large',
    ],
    ['a document that defines entities', 'docx', docxOf('<!DOCTYPE x [<!ENTITY a "aaaa">]>'), 'broken'],
    [
      'a spreadsheet that is locked',
      'ods',
      openDocument('spreadsheet', '<x/>', {
        'META-INF/manifest.xml': '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
      }),
      'locked',
    ],
    [
      'a spreadsheet that asks a program',
      'ods',
      openDocument('spreadsheet', '<table:dde-links><office:dde-source/></table:dde-links>'),
      'outside-links',
    ],
    ['a text that runs macros', 'odt', openDocument('text', '<script:event-listener script:language="x"/>'), 'macros'],
    [
      'a picture of a size that nothing shows',
      'png',
      Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a008', 'hex'),
      'unpacks-too-large',
    ],
    ['half a picture', 'jpg', Buffer.from('ffd8ffe0', 'hex'), 'broken'],
  ] as const)('%s [V5.2.2, V5.2.3]', async (_what, ending, bytes, fault) => {
    expect(await read(ending, bytes)).toEqual({ fault });
  });

  it('is not what links, fetches a picture, or has its template on the writer’s own disk', async () => {
    for (const [type, target] of [
      ['hyperlink', 'https://example.org'],
      ['image', 'https://example.org/a.png'],
      ['attachedTemplate', 'file:///C:\\Users\\me\\a.dotx'],
    ] as const) {
      expect(await read('docx', elsewhere(type, target))).toMatchObject({ text: 'read' });
    }
  });

  it('is anything that is noise, without a crash', async () => {
    const endings = fc.constantFrom<FileEnding>('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpg');
    await fc.assert(
      fc.asyncProperty(endings, fc.uint8Array({ minLength: 1, maxLength: 300 }), async (ending, noise) => {
        expect(await read(ending, noise)).toEqual({ fault: expect.any(String) });
      }),
      { numRuns: 40 },
    );
  });
});

describe('next door', () => {
  it('reads a file as here', async () => {
    expect(await readContents('pdf', kept(pdfOf({})))).toEqual({
      pageCount: 1,
      text: 'read',
      passages: [{ page: 1, text: 'Words' }],
    });
  });

  it('ends what takes more memory than it may [V5.2.1]', async () => {
    expect(await readContents('pdf', kept(swollenPdf(1500)))).toEqual({ fault: 'too-demanding' });
  });

  it('draws a page as a picture, and none that is not there', async () => {
    const at =
      (bytes: Uint8Array) =>
      <T>(use: (localPath: string) => Promise<T>) =>
        use(kept(bytes));
    const drawn = await drawPage('pdf', at(pdfOf({})), 1);
    expect(drawn).toMatchObject({ mediaType: 'image/png' });
    if (drawn && drawn !== 'busy') expect(Buffer.from(drawn.bytes.subarray(1, 4)).toString()).toBe('PNG');
    expect(await drawPage('pdf', at(pdfOf({})), 2)).toBeNull();
  });

  it('asks for no more files to draw at once than it draws [V5.2.1]', async () => {
    let fetched = 0;
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const drawn = Array.from({ length: 25 }, () =>
      drawPage(
        'pdf',
        async () => {
          fetched += 1;
          await gate;
          return null;
        },
        1,
      ),
    );
    expect(await Promise.all(drawn.slice(22))).toEqual(['busy', 'busy', 'busy']);
    expect(fetched).toBe(2);
    release();
    await Promise.all(drawn);
    expect(fetched).toBe(22);
  });
});

describe('passages', () => {
  it('lose no word and are never long', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '漢', '😀'), minLength: 1, maxLength: 30 }), {
      maxLength: 3000,
    });
    fc.assert(
      fc.property(words, (all) => {
        const pieces = piecesOf(readable(all.join(' ')));
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= 8000)).toBe(true);
        expect(pieces.join(' ')).toBe(readable(all.join(' ')));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a\0b', 'a b'],
    ['so\u00ADft', 'soft'],
    ['\u202Eright\u202C to left', 'right to left'],
    ['  many   spaces \n\n\n and lines ', 'many spaces\nand lines'],
    ['\ud800', '\ufffd'],
  ])('are readable: %j', (raw, kept_) => {
    expect(readable(raw)).toBe(kept_);
  });
});
