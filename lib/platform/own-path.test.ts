import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownPath } from './own-path';

describe('a path to go on to', () => {
  test.each(['/', '/areas/leeds/work', '/areas/leeds/evidence?criterion=SG.LM.EVAL&page=2#files'])(
    '%j stays',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n\\evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    'evil.example',
    '',
  ])('%j leads to the start page [V3.7.2]', (path) => {
    expect(ownPath(path)).toBe('/');
  });

  test('holds nothing that a header could not carry [V1.3.3]', () => {
    expect(ownPath('/a\r\nset-cookie: x=1')).toBe('/aset-cookie:%20x=1');
    expect(ownPath('/a\0b')).toBe('/a%00b');
  });

  test('never leaves the site, whatever it is [V1.2.2, V3.7.2]', () => {
    const odd = fc.array(fc.constantFrom('/', '\\', '\t', '\n', '.', '..', '@', ':', 'evil', '?', '#', '%2f', '\0'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          odd.map((parts) => parts.join('')),
        ),
        (path) => {
          const own = ownPath(path);
          expect(new URL(own, 'https://prepare.example').origin).toBe('https://prepare.example');
          expect(own).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
          expect(ownPath(own)).toBe(own);
        },
      ),
    );
  });
});
