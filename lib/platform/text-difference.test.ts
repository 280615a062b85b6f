import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { differenceOf, type TextRun } from './text-difference';

/** What a comparison says, on one line: [-removed-] and {+added+}. */
function said(runs: readonly TextRun[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return runs.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('');
}

function textOf(runs: readonly TextRun[], kind: 'removed' | 'added'): string {
  return runs.flatMap((run) => (run.kind === 'same' || run.kind === kind ? [run.text] : [])).join('');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('plan', 'Plan', 'visit', ' ', '  ', '\n', '\t', '.', ',', '’', 'é', '👩‍👧', '\r\n'))
    .map((all) => all.join('')),
);

describe('the difference of two texts', () => {
  test.each([
    ['', '', ''],
    ['', 'New', '{+New+}'],
    ['Old', '', '[-Old-]'],
    ['Plans are weak.', 'Plans are weak.', 'Plans are weak.'],
    ['Plans are weak.', 'Plans are strong.', 'Plans are [-weak-]{+strong+}.'],
    ['Plans are weak', 'Plans are weak and late', 'Plans are weak{+ and late+}'],
    ['Most plans are weak', 'Plans are weak', '[-Most plans-]{+Plans+} are weak'],
    ['Four in five', 'Three in four in five', '[-Four-]{+Three+} in {+four in +}five'],
    ['the child’s view', 'the children’s view', 'the [-child’s-]{+children’s+} view'],
    ['one two', 'one  two', 'one{+ +} two'],
    ['one\ntwo', 'one\n\ntwo', 'one{+\n+}\ntwo'],
    ['  begins', 'begins', '[-  -]begins'],
    ['a b c d', 'a x c y', 'a [-b-]{+x+} c [-d-]{+y+}'],
  ])('of %j and %j', (before, after, expected) => {
    expect(said(differenceOf(before, after))).toBe(expected);
  });

  it('makes up both texts to the letter, whatever they hold', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const runs = differenceOf(before, after);
        expect(textOf(runs, 'removed')).toBe(before);
        expect(textOf(runs, 'added')).toBe(after);
      }),
    );
  });

  it('says what was removed before what was added, and neighbours of one kind at once', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const kinds = differenceOf(before, after).map(({ kind }) => kind);
        expect(kinds.join(' ')).not.toMatch(/same same|removed removed|added added|added removed/);
        expect(differenceOf(before, after).every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('says nothing of a text and itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(differenceOf(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }]);
      }),
    );
  });

  it('goes line by line where nearly every word changed, so that a paragraph that stayed is seen', () => {
    const words = (letter: string) => Array.from({ length: 700 }, (_, index) => `${letter}${index}`).join(' ');
    const runs = differenceOf(
      `${words('a')}\nThis stayed.\n${words('b')}`,
      `${words('c')}\nThis stayed.\n${words('d')}`,
    );
    expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same', 'removed', 'added']);
    expect(runs[2]?.text).toBe('\nThis stayed.\n');
  });

  it('is found in no time for the longest texts, whatever they are made of [V1.2.9]', () => {
    const kinds = ['w', 'w ', 'w\n', '. ', ' ', '\n', '’'];
    const varied = (letter: string) => Array.from({ length: 1200 }, (_, index) => letter + index).join(' ');
    const texts = [
      ...kinds.map((kind) => kind.repeat(6000 / kind.length)),
      varied('a'),
      varied('b'),
      'x\n\n'.repeat(2000),
    ];
    for (const before of texts)
      for (const after of texts) {
        const started = process.threadCpuUsage();
        const runs = differenceOf(before, after);
        expect(process.threadCpuUsage(started).user).toBeLessThan(500_000);
        expect(textOf(runs, 'added')).toBe(after);
      }
  });
});
