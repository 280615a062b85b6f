import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { titleFrom, waitingPath } from './rules';
import { removeUploadSchema } from './schema';

test.each([
  ['audit_of-referrals_July.pdf', 'Audit of referrals July'],
  ['Minutes 2009-07-01.docx', 'Minutes 2009-07-01'],
  ['IMG_0042.jpg', 'IMG 0042'],
  ['élan.csv', 'Élan'],
  ['.csv', '.csv'],
  ['no ending', 'No ending'],
])('the file %j suggests the title %j', (fileName, title) => {
  expect(titleFrom(fileName)).toBe(title);
});

it('never suggests more than fits, nor blanks at either end', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (name) => {
      const title = titleFrom(`${name}.pdf`);
      expect(title.length).toBeLessThanOrEqual(200);
      expect(title).toBe(title.trim());
    }),
  );
});

test('what the page was opened with is in its address again after a form', () => {
  const opened = { partner: 'west-yorkshire-police', criterion: 'SG.LM.EVAL', framework: 'SLAC-2009', kind: 'audit' };
  const uploadId = '3f1d2c5e-8a4b-4c6d-9e7f-0a1b2c3d4e5f';
  const kept = removeUploadSchema.parse({ uploadId, ...opened });
  const { searchParams, hash } = new URL(waitingPath('/areas/leeds', null, kept), 'http://localhost');
  expect([Object.fromEntries(searchParams), hash]).toEqual([opened, '#waiting']);
});
