import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorshipOf, MOST_SAVES, type SavedText } from './authorship';

const at = (minute: number) => new Date(Date.UTC(2009, 8, 14, 9, minute));
const saved = (...saves: readonly (readonly [author: string, text: string])[]): SavedText[] =>
  saves.map(([authorName, text], minute) => ({ authorName, text, at: at(minute) }));
const told = (saves: readonly SavedText[]) => authorshipOf(saves).map(({ authorName, text }) => [authorName, text]);

describe('who wrote what', () => {
  it('is nobody for nothing, and the one saver for one text', () => {
    expect(authorshipOf([])).toEqual([]);
    expect(told(saved(['A', 'All of it.']))).toEqual([['A', 'All of it.']]);
  });

  it('gives a changed word to whoever changed it and leaves the rest', () => {
    expect(told(saved(['A', 'Checks are made every week.'], ['B', 'Checks are made every day.']))).toEqual([
      ['A', 'Checks are made every '],
      ['B', 'day.'],
    ]);
  });

  it('keeps an author through later saves of others, and forgets words that were taken out', () => {
    const saves = saved(
      ['A', 'One sentence. Another.'],
      ['B', 'One sentence. In between. Another.'],
      ['A', 'One sentence. In between. Another. At the end.'],
      ['C', 'In between. Another. At the end.'],
    );
    expect(told(saves)).toEqual([
      ['B', 'In between. '],
      ['A', 'Another.'],
      ['A', ' At the end.'],
    ]);
    expect(authorshipOf(saves).map((run) => run.at)).toEqual([at(1), at(0), at(2)]);
  });

  it('gives a rewritten sentence to its writer, with the words that it happens to share with the old one', () => {
    const saves = saved(
      ['A', 'What managers see in supervision. The first reading of 23 records.'],
      ['B', '74% in April, 66% in July. The first reading of 23 records.'],
    );
    expect(told(saves)).toEqual([
      ['B', '74% in April, 66% in July.'],
      ['A', ' The first reading of 23 records.'],
    ]);
  });

  it('gives words that come back to whoever wrote them the second time', () => {
    expect(told(saved(['A', 'Gone.'], ['B', ''], ['C', 'Gone.']))).toEqual([['C', 'Gone.']]);
  });

  it('looks at the latest saves alone, and names nobody for what stood before them', () => {
    const words = Array.from({ length: MOST_SAVES + 50 }, (_, n) => `word${n}`);
    const runs = authorshipOf(saved(...words.map((_, n) => [`Writer ${n}`, words.slice(0, n + 1).join(' ')] as const)));
    expect(runs[0]).toMatchObject({ authorName: null, text: expect.stringMatching(/^word0 .* word49 word50/) });
    expect(runs.at(-1)?.authorName).toBe(`Writer ${MOST_SAVES + 49}`);
    const anew = [...'abcdefgh'].map((word) => [word, `same ${word} `.repeat(1000)] as const);
    const authors = authorshipOf(saved(...anew)).map(({ authorName }) => authorName);
    expect(new Set(authors)).toEqual(new Set([null, 'h']));
  });

  it('tells the last text to the letter, by its savers alone', () => {
    const texts = fc.array(
      fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.array(fc.constantFrom('a', 'b', 'day', '.', '\n', '  ', 'é'))),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const saves = saved(...all.map(([author, words]) => [author, words.join(' ')] as const));
        const runs = authorshipOf(saves);
        expect(runs.map(({ text }) => text).join('')).toBe(saves.at(-1)?.text);
        for (const { authorName, at: when } of runs)
          expect(saves.some((save) => save.authorName === authorName && save.at === when)).toBe(true);
      }),
    );
  });

  it('gives each new word to its writer where everything is only ever added', () => {
    const added = fc.array(fc.record({ by: fc.constantFrom('A', 'B'), place: fc.nat() }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(added, (steps) => {
        const words: { word: string; by: string }[] = [];
        const saves = steps.map(({ by, place }, number) => {
          words.splice(place % (words.length + 1), 0, { word: `word${number}`, by });
          return { authorName: by, text: words.map(({ word }) => word).join(' '), at: at(number) };
        });
        const byWord = authorshipOf(saves).flatMap(({ authorName, text }) =>
          text
            .split(' ')
            .filter(Boolean)
            .map((word) => ({ word, by: authorName })),
        );
        expect(byWord).toEqual(words);
      }),
    );
  });
});
