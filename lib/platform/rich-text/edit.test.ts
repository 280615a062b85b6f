import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Edit, type Format, formatted, pasted, pastedLink, type Selected } from './edit';
import { parseRichText } from './parse';
import { plainText } from './plain';

/** A text with what is selected between ⟦ and ⟧. */
function selected(marked: string): Selected {
  const start = marked.indexOf('⟦');
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end: marked.indexOf('⟧') - 1 };
}

function edited({ text }: Selected, { from, to, insert, start, end }: Edit): string {
  const done = text.slice(0, from) + insert + text.slice(to);
  return `${done.slice(0, start)}⟦${done.slice(start, end)}⟧${done.slice(end)}`;
}

describe('a format is set on what is selected, or taken away', () => {
  test.each<[Format, string, string]>([
    ['heading', '⟦⟧', '# ⟦⟧'],
    ['heading', 'What we ⟦⟧know', '# What we ⟦⟧know'],
    ['heading', '# What we ⟦⟧know', '## What we ⟦⟧know'],
    ['heading', '## What we ⟦⟧know', 'What we ⟦⟧know'],
    ['heading', '⟦## ⟧', '⟦⟧'],
    ['heading', '- ⟦It⟧em', '⟦# Item⟧'],
    ['heading', 'a\n⟦b\n⟧c', 'a\n⟦# b⟧\nc'],
    ['bold', 'a ⟦⟧b', 'a **⟦bold words⟧**b'],
    ['bold', 'a b⟦⟧c d', 'a ⟦**bc**⟧ d'],
    ['bold', 'a ⟦ b c ⟧d', 'a ⟦ **b c** ⟧d'],
    ['bold', 'a **⟦b⟧** c', 'a ⟦b⟧ c'],
    ['bold', 'a ⟦**b**⟧ c', 'a ⟦b⟧ c'],
    ['bold', '⟦- a\n\n1. b⟧', '⟦- **a**\n\n1. **b**⟧'],
    ['bold', '⟦- **a**\n**b**⟧', '⟦- a\nb⟧'],
    ['bullets', '⟦⟧', '- ⟦⟧'],
    ['bullets', 'a⟦⟧', '- a⟦⟧'],
    ['bullets', '- ⟦⟧a', '⟦⟧a'],
    ['bullets', '⟦a\n\n2. b\n⟧c', '⟦- a\n\n- b⟧\n\nc'],
    ['bullets', 'a⟦⟧\n- b', '- a⟦⟧\n- b'],
    ['bullets', '⟦- a\n* b⟧', '⟦a\nb⟧'],
    ['numbers', '⟦a\nb⟧', '⟦1. a\n2. b⟧'],
    ['numbers', '⟦1. a\n2) b⟧', '⟦a\nb⟧'],
    ['numbers', '⟦- a⟧', '⟦1. a⟧'],
    ['link', '⟦⟧', '[⟦words of the link⟧](https://)'],
    ['link', 'see ⟦the guidance ⟧now', 'see [the guidance](⟦https://⟧) now'],
    ['link', '⟦https://www.gov.uk⟧', '[⟦https://www.gov.uk⟧](https://www.gov.uk)'],
  ])('%s of %j', (format, before, expected) => {
    const given = selected(before);
    expect(edited(given, formatted(format, given))).toBe(expected);
  });

  it('loses no word, whatever is selected', () => {
    const texts = fc
      .array(fc.constantFrom('plan', 'visit', ' ', '\n', '\n\n', '- ', '1. ', '# ', '**', '[', ']('))
      .map((all) => all.join(''));
    const formats = fc.constantFrom<Format>('heading', 'bold', 'bullets', 'numbers');
    const words = (text: string) => text.replace(/\*\*/g, '').match(/plan|visit/g) ?? [];
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), formats, (text, one, other, format) => {
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const edit = formatted(format, { text, start, end });
        const done = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
        expect(words(done)).toEqual(words(text));
        expect(edit.start).toBeLessThanOrEqual(edit.end);
        expect(edit.end).toBeLessThanOrEqual(done.length);
        expect(edit.start).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is pasted', () => {
  test.each([
    ['a ⟦⟧c', 'b', 'a b⟦⟧c'],
    ['a ⟦x⟧ c', '**b**', 'a **b**⟦⟧ c'],
    ['a⟦⟧c', '# b', 'a\n\n# b⟦⟧\n\nc'],
    ['a\n⟦⟧\nc', '- b', 'a\n\n- b⟦⟧\n\nc'],
    ['⟦a⟧', 'b\n\nc', 'b\n\nc⟦⟧'],
  ])('into %j: %j', (before, insert, expected) => {
    const given = selected(before);
    expect(edited(given, pasted(insert, given))).toBe(expected);
  });

  it('keeps its structure wherever it is put', () => {
    const given = selected('One⟦⟧ two');
    const { from, to, insert } = pasted('# Three\n\n- four', given);
    const done = given.text.slice(0, from) + insert + given.text.slice(to);
    expect(parseRichText(done).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'paragraph']);
    expect(plainText(done)).toBe('One\nThree\nfour\ntwo');
  });

  test.each([
    ['see ⟦this⟧', 'https://www.gov.uk/a', 'see [this](https://www.gov.uk/a)⟦⟧'],
    ['see ⟦⟧', 'https://www.gov.uk/a', null],
    ['see [this](⟦https://⟧)', 'https://www.gov.uk/a', null],
    ['⟦https://old.uk⟧', 'https://www.gov.uk/a', null],
    ['see ⟦this⟧', 'not an address', null],
    ['see ⟦this⟧', 'javascript:alert(1)', null],
  ])('an address on %j: %j', (before, address, expected) => {
    const given = selected(before);
    const edit = pastedLink(address, given);
    expect(edit && edited(given, edit)).toBe(expected);
  });
});
