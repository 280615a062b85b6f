import { describe, expect, test } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { archiveOf } from '@/tests/support/archive';
import { checkFile } from '../file-type';
import { readTable } from './table-reader';

/** A workbook of today's format with one sheet, as a spreadsheet program would save it. */
function workbook(rows: SheetData): Promise<Buffer> {
  return writeWorkbook(rows).toBuffer();
}

function nested(depth: number): string {
  const entity = (_: unknown, at: number) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`;
  return Array.from({ length: depth }, entity).join('');
}

/** The least that is read as a workbook, its one sheet with this before its first element and the entity &e; in a cell. */
function forged(doctype: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return archiveOf({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${doctype}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>`,
  });
}

const csv = (text: string) => readTable('csv', Buffer.from(text));

describe('a table of comma-separated values', () => {
  test.each([
    ['commas', 'Name,E-mail\nKim,kim@example.org\n'],
    ['semicolons, as Excel writes them abroad', 'Name;E-mail\r\nKim;kim@example.org\r\n'],
    ['tabs', 'Name\tE-mail\nKim\tkim@example.org'],
    ['a byte order mark', '\uFEFFName,E-mail\nKim,kim@example.org\n'],
    ['quotes and blanks around', '"Name", E-mail \n" Kim",kim@example.org\n'],
  ])('is read with %s', async (_what, text) => {
    expect(await csv(text)).toEqual({
      rows: [
        ['Name', 'E-mail'],
        ['Kim', 'kim@example.org'],
      ],
    });
  });

  test('keeps empty rows, so that rows have the numbers that people see', async () => {
    expect(await csv('Name\n\nKim\n')).toEqual({ rows: [['Name'], [''], ['Kim']] });
  });

  test('with an open quote is broken', async () => {
    expect(await csv('Name\n"Kim\n')).toEqual({ fault: expect.stringMatching(/cannot be read/) });
  });
});

describe('a workbook', () => {
  test('is read with numbers, days and empty cells as text', async () => {
    const rows: SheetData = [
      [{ value: 'Name' }, { value: 'Last day' }, { value: 'Number' }],
      [{ value: ' Kim ' }, { value: new Date('2027-03-31T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, null],
      [null, null, { value: 3, type: Number }],
    ];
    expect(await readTable('xlsx', await workbook(rows))).toEqual({
      rows: [
        ['Name', 'Last day', 'Number'],
        ['Kim', '2027-03-31', ''],
        ['', '', '3'],
      ],
    });
  });

  test.each([
    ['merged cells', [[{ value: 'Name', columnSpan: 2 }, null], [{ value: 'Kim' }]], /merged cells/],
    ['formulas', [[{ value: 'Name' }], [{ value: '=1+1', type: 'Formula' }]], /formulas/],
  ] satisfies [string, SheetData, RegExp][])('with %s is refused', async (_what, rows, says) => {
    expect(await readTable('xlsx', await workbook(rows))).toEqual({ fault: expect.stringMatching(says) });
  });

  test('with several sheets is refused', async () => {
    const sheets = [
      { data: [[{ value: 'Name' }]], sheet: 'One' },
      { data: [[{ value: 'Name' }]], sheet: 'Two' },
    ];
    expect(await readTable('xlsx', await writeWorkbook(sheets).toBuffer())).toEqual({
      fault: expect.stringMatching(/more than one sheet/),
    });
  });

  test.each([
    ['no archive at all', Buffer.from('Name,E-mail\n')],
    ['an archive cut short', Buffer.from('PK\u0003\u0004 and nothing more')],
  ])('that is %s is broken, and only that is said', async (_what, bytes) => {
    expect(await readTable('xlsx', bytes)).toEqual({ fault: expect.stringMatching(/cannot be read/) });
  });

  test.each([
    ['another file of the machine', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'],
    ['itself, a billion times', `<!DOCTYPE a [<!ENTITY e0 "ha">${nested(30)}<!ENTITY e "&e30;">]>`],
  ])(
    'whose XML refers to %s is not followed [V1.5.1]',
    async (_what, doctype) => {
      const began = performance.now();
      expect(await readTable('xlsx', forged(doctype))).toEqual({ fault: expect.stringMatching(/cannot be read/) });
      expect(performance.now() - began).toBeLessThan(8000);
    },
    20_000,
  );

  test('forged without such a reference is read, so the forgery is sound', async () => {
    expect(await readTable('xlsx', forged(''))).toEqual({ rows: [['&e;']] });
  });

  test('made to swell to a hundred times its size ends its reader alone [V5.2.3]', async () => {
    const swollen = Array.from({ length: 60_000 }, () => [{ value: 'a'.repeat(800) }]);
    const bytes = await workbook(swollen);
    expect(bytes.byteLength).toBeLessThan(1_000_000);
    expect(await checkFile('people.xlsx', bytes)).toMatchObject({ fileName: 'people.xlsx' });
    expect(await readTable('xlsx', bytes)).toEqual({ fault: expect.stringMatching(/cannot be read|takes too long/) });
  }, 60_000);
});
