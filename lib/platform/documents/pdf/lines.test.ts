import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fonts, type Look, plain, strong } from './fonts';
import { linesOf, runsOf } from './lines';

/** Every character is one point wide at a size of one. */
const fonts: Fonts = {
  stretchOf: (text, { isStrong }) => ({ text, face: isStrong ? 'bold' : 'regular' }),
  widthOf: ({ text }) => [...text].length,
};

const textOf = (lines: ReturnType<typeof linesOf>) => lines.map((line) => line.map(({ text }) => text).join(''));
const broken = (text: string, width: number, look: Look = plain) => textOf(linesOf([{ text, look }], 1, width, fonts));

describe('lines', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 8, ['one two ', 'three']],
    ['a\nb', 10, ['a', 'b']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['', 3, ['']],
  ])('of %j at a width of %i are %j', (text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });

  it('keep a word together whose looks differ', () => {
    const runs = [
      { text: 'a bo', look: plain },
      { text: 'ld', look: strong },
    ];
    expect(textOf(linesOf(runs, 1, 4, fonts))).toEqual(['a ', 'bold']);
  });

  it('are never wider than they may be and lose no letter, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = broken(text, width);
        for (const line of lines) expect([...line.trimEnd()].length).toBeLessThanOrEqual(width);
        const letters = (words: string) => words.replaceAll(/[ \t\n]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });

  it('know what is bold, slanted and linked', () => {
    const runs = runsOf([
      { kind: 'strong', children: [{ kind: 'link', href: '/a', children: [{ kind: 'text', text: 'x' }] }] },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'y' }] },
    ]);
    expect(runs.map(({ look }) => look)).toEqual([
      { isStrong: true, isEmphasis: false, href: '/a' },
      { isStrong: false, isEmphasis: true, href: null },
    ]);
  });
});
