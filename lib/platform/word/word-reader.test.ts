import { Document, type FileChild, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { archiveOf } from '@/tests/support/archive';
import { readWord } from './word-reader';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The least that is read as a Word document, with this as its body and before its first element. */
function forged(body: string, doctype = '', name = 'document.xml'): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return archiveOf({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Override PartName="/word/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/${name}"/></Relationships>`,
    [`word/${name}`]: `${doctype}<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
  });
}

const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (...children: (Paragraph | Table)[]) => new TableCell({ children });
const table = (...rows: TableCell[][]) => new Table({ rows: rows.map((children) => new TableRow({ children })) });
const written = async (...children: FileChild[]) =>
  new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));

describe('a Word document', () => {
  test('is read as words and tables in their order, a table within a cell as part of the cell', async () => {
    const inner = table([cell(new Paragraph('inside'))]);
    const bytes = await written(
      new Paragraph('before'),
      table([cell(new Paragraph('<a>')), cell(new Paragraph('b'), inner)], [cell(new Paragraph('c'))]),
      new Paragraph('after'),
    );
    expect(await readWord(bytes)).toEqual({
      pictures: 0,
      parts: [
        { kind: 'words', html: '<p>before</p>' },
        {
          kind: 'table',
          rows: [['<p>&lt;a&gt;</p>', '<p>b</p><table><tr><td><p>inside</p></td></tr></table>'], ['<p>c</p>']],
        },
        { kind: 'words', html: '<p>after</p>' },
      ],
    });
  });

  test('gives the number of its pictures and nothing of them', async () => {
    const data = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const picture = new ImageRun({ type: 'png', data, transformation: { width: 1, height: 1 } });
    const read = await readWord(await written(new Paragraph({ children: [picture] })));
    expect(read).toMatchObject({ pictures: 1 });
    expect(JSON.stringify(read)).not.toContain('base64');
  });

  test('forged with nothing but words is read, so the forgeries are sound', async () => {
    expect(await readWord(forged(words('&amp;')))).toEqual({
      pictures: 0,
      parts: [{ kind: 'words', html: '<p>&amp;</p>' }],
    });
  });

  test('with text moved under tracked changes is refused, because it would be lost', async () => {
    expect(await readWord(forged(`<w:p><w:moveTo><w:r><w:t>Here</w:t></w:r></w:moveTo></w:p>`))).toEqual({
      fault: expect.stringMatching(/Accept all changes/),
    });
  });

  test.each([
    ['another file of the machine', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'],
    ['itself', '<!DOCTYPE a [<!ENTITY f "ha"><!ENTITY e "&f;&f;">]>'],
  ])('whose XML refers to %s is not followed [V1.5.1]', async (_what, doctype) => {
    expect(await readWord(forged(words('&e;'), doctype))).toEqual({ fault: expect.stringMatching(/cannot be read/) });
  });

  test.each(['document.bin', 'document.png'])(
    'whose text is named %s is looked at like any other [V1.5.1]',
    async (name) => {
      expect(await readWord(forged(words('Here'), '', name))).toMatchObject({ parts: [{ html: '<p>Here</p>' }] });
      expect(await readWord(forged(words('Here'), '<!DOCTYPE a>', name))).toEqual({
        fault: expect.stringMatching(/cannot be read/),
      });
    },
    30_000,
  );

  const row = (cells: number) => `<w:tr>${`<w:tc>${words('a')}</w:tc>`.repeat(cells)}</w:tr>`;
  test.each([
    ['words', () => words('&lt;'.repeat(300_000))],
    ['rows', () => `<w:tbl>${row(1).repeat(2001)}</w:tbl>`],
    ['cells', () => `<w:tbl>${row(50).repeat(101)}</w:tbl>`],
  ])(
    'with more %s than anybody would write is refused kindly [V5.2.3]',
    async (_what, body) => {
      expect(await readWord(forged(body()))).toEqual({ fault: expect.stringMatching(/more than can be read here/) });
    },
    30_000,
  );

  test('is told to come again when too many wait to be read [V2.4.1]', async () => {
    const read = await Promise.all(Array.from({ length: 8 }, () => readWord(Buffer.from('Minutes'))));
    expect(read.map((each) => ('fault' in each ? /Many files are being read/.test(each.fault) : null))).toEqual([
      ...Array.from({ length: 6 }, () => false),
      ...[true, true],
    ]);
  }, 30_000);

  test.each([
    ['no archive at all', Buffer.from('Minutes\n')],
    ['an archive cut short', Buffer.from('PK\u0003\u0004 and nothing more')],
    ['an archive without a document', archiveOf({ 'a.xml': '<a/>' })],
  ])('that is %s is broken, and only that is said', async (_what, bytes) => {
    expect(await readWord(bytes)).toEqual({ fault: expect.stringMatching(/cannot be read/) });
  });

  test.each([
    ['in itself', () => forged(words('a'.repeat(13_000_000)))],
    ['element within element', () => forged('<w:ins>'.repeat(200_000) + '</w:ins>'.repeat(200_000))],
  ])(
    'made to swell %s ends its reader alone [V5.2.3]',
    async (_what, bytes) => {
      expect(await readWord(bytes())).toEqual({
        fault: expect.stringMatching(/cannot be read|takes too long|more than can be read/),
      });
    },
    60_000,
  );
});
