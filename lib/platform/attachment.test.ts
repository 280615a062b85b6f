import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attachmentNamed } from './attachment';

it.each([
  ['Audit.pdf', `attachment; filename="Audit.pdf"; filename*=UTF-8''Audit.pdf`],
  [
    'Café “July” 50%.pdf',
    `attachment; filename="Cafe July 50_.pdf"; filename*=UTF-8''Caf%C3%A9%20%E2%80%9CJuly%E2%80%9D%2050%25.pdf`,
  ],
  [`a"b\\c'(*).pdf`, `attachment; filename="a_b_c'(*).pdf"; filename*=UTF-8''a%22b%5Cc%27%28%2A%29.pdf`],
  ['報告', `attachment; filename="file"; filename*=UTF-8''%E5%A0%B1%E5%91%8A`],
])('names %s', (name, header) => {
  expect(attachmentNamed(name)).toBe(header);
});

it('is always one header line that gives the name back [V1.2.1, V5.4.2]', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = attachmentNamed(name);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name.toWellFormed());
      expect(header.match(/"/g)).toHaveLength(2);
    }),
  );
});
