import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNamed, piecesOf, tidied } from './rules';
import { searchSchema } from './schema';

describe('what was typed', () => {
  test.each([
    ['  core   group ', 'core   group'],
    ['a\u0000b\nc', 'a b c'],
    ['x'.repeat(300), 'x'.repeat(200)],
    ['cafe\u0301', 'café'],
  ])('%j becomes %j', (typed, line) => expect(tidied(typed)).toBe(line));

  test('is always one line that the database takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const line = tidied(typed);
        expect(line.isWellFormed() && line.length <= 200 && !/\p{Cc}/u.test(line)).toBe(true);
      }),
    );
  });

  test('counts as left out where it makes no sense', () => {
    expect(searchSchema.parse({ q: ['a', 'b'], in: 'x', from: '2009-02-30', page: '-1', dated: 'x' })).toMatchObject({
      ...{ q: '', in: '', from: null, page: 1, dated: 'period' },
    });
  });
});

describe('marked text', () => {
  test('falls into its pieces', () => {
    expect(piecesOf('a \u0001b\u0002 c')).toEqual([
      { text: 'a ', isFound: false },
      { text: 'b', isFound: true },
      { text: ' c', isFound: false },
    ]);
    expect(piecesOf('')).toEqual([]);
  });

  test('loses nothing but the marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\u0001b\u0002', 'a', '<b>', ' ')), (parts) => {
        const whole = piecesOf(parts.join('')).map(({ text }) => text);
        expect(whole.join('')).toBe(parts.map((part) => (part.startsWith('\u0001') ? 'b' : part)).join(''));
      }),
    );
  });
});

test.each([
  ['jan smi', 'Jane Smith', true],
  ['smith jane', 'Jane Smith', true],
  ['mith', 'Jane Smith', false],
  ['jose', 'José Núñez', true],
  ['smith -jane', 'Jane Smith', true],
  ['"', 'Jane Smith', false],
  ['key contact', 'Someone Key contact, Police', true],
])('%j names %j: %s', (typed, name, is) => expect(isNamed(typed, name)).toBe(is));
