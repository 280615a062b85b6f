import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText } from './parse';
import { comparableWords, holdsWords, type Mark, markedPieces } from './passages';
import { plainText } from './plain';

const text =
  '## What changed\n\nEvery decision is now **checked by a second** manager.\n\n- Seen the same day\n- Told [in writing](https://a.example)\n\n> It  was\nquick';
const mark = (words: string): Mark => ({ words, href: '#comment-1', label: 'Comment' });

function markedWords(markdown: string, ...marks: Mark[]): string[] {
  return [...markedPieces(parseRichText(markdown), marks).values()]
    .flat()
    .filter((piece) => piece.mark)
    .map((piece) => piece.text);
}

describe('words in a structured text', () => {
  it.each([
    ['decision is now checked by a second manager.', true],
    ['checked  by\na second', true],
    ['manager. Seen the same day Told in writing', true],
    ['It was quick', true],
    ['What changed Every', true],
    ['**checked by', false],
    ['a third manager', false],
    [' ', false],
  ])('%j: %s', (words, stands) => {
    expect(holdsWords(text, words)).toBe(stands);
  });

  it('stand there whenever they were copied from its plain words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (markdown, from, length) => {
        const copied = comparableWords(plainText(markdown)).slice(from % 50, (from % 50) + (length % 50));
        fc.pre(comparableWords(copied) !== '');
        expect(holdsWords(markdown, copied)).toBe(true);
      }),
    );
  });
});

describe('marking words', () => {
  it('reaches over bold words, lines and list items', () => {
    expect(markedWords(text, mark('now checked by a second manager'))).toEqual([
      'now ',
      'checked by a second',
      ' manager',
    ]);
    expect(markedWords(text, mark('manager. Seen the same day Told in'))).toEqual([
      'manager.',
      'Seen the same day',
      'Told ',
      'in',
    ]);
  });

  it('marks nothing for words that no longer stand there, and the first place of words that stand twice', () => {
    expect(markedPieces(parseRichText(text), [mark('a third manager'), mark('')]).size).toBe(0);
    const twice = [...markedPieces(parseRichText('day by day'), [mark('day')]).values()].flat();
    expect(twice.map((piece) => [piece.text, piece.mark !== null])).toEqual([
      ['day', true],
      [' by day', false],
    ]);
  });

  it('lets the earlier of two marks have the words that both are about, and ends each once', () => {
    const [first, second] = [mark('seen the same'), mark('the same day')];
    const pieces = [...markedPieces(parseRichText('seen the same day'), [first, second]).values()].flat();
    expect(pieces.map((piece) => [piece.text, piece.mark === first, piece.isEnd])).toEqual([
      ['seen the same', true, true],
      [' day', false, true],
    ]);
  });

  it('never loses or changes a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (markdown, wanted) => {
        const pieces = markedPieces(parseRichText(markdown), wanted.map(mark));
        for (const [node, parts] of pieces)
          expect(parts.map((part) => part.text).join('')).toBe(node.kind === 'text' ? node.text : null);
      }),
    );
  });
});
