import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainText } from './plain-text';

describe('text that can be kept', () => {
  test.each(['', 'Zoë’s plan', 'first\r\nsecond\tthird', 'pasted\vfrom Word\f', '👩‍👧', '\u0085'])('%j can', (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  test.each(['a\0b', '\u001f', '\b', '\u001b[31m', '\u007f', '\ud800', 'a\udc00', '\ude00\ud83d'])(
    '%j cannot',
    (text) => {
      expect(isPlainText(text)).toBe(false);
    },
  );

  test('comes through UTF-8 and JSON as it was, and holds neither NUL nor the separator of the trail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(isPlainText(text));
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text.replace(/^\ufeff/, ''));
        expect(JSON.stringify(text)).not.toMatch(/\\u(?:0000|001f|d[89a-f])/);
      }),
    );
  });
});
