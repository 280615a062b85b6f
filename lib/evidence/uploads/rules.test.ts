import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { titleFrom } from './rules';

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
