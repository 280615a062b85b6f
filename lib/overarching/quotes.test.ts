import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/platform/rich-text/plain';
import { referenceOf, selfEvaluationOf, sentencesOf, statementsOfEntry } from './quotes';

const entry = {
  whatWeKnow:
    '# Visits\n\nMost are **on time**. Some are not.\n\n- One reason is illness.\n- Another is 3.5 posts empty.',
  howWeKnow: 'The log of visits.',
  whatNext: '',
};

describe('what can be quoted', () => {
  it('are the sentences of headings, paragraphs and list items, as plain words', () => {
    expect(sentencesOf(entry.whatWeKnow)).toEqual([
      'Visits',
      'Most are on time.',
      'Some are not.',
      'One reason is illness.',
      'Another is 3.5 posts empty.',
    ]);
    expect(sentencesOf('')).toEqual([]);
  });

  it('loses no word of a text and makes none up', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const letters = (some: string) => some.replaceAll(/\s/g, '');
        expect(letters(sentencesOf(text).join(''))).toBe(letters(plainText(text)));
      }),
    );
  });

  it('is named by its self-evaluation, its answer and its place, and found again by its words', () => {
    const statements = statementsOfEntry('an-id', entry);
    expect(statements.map(({ reference }) => reference)).toEqual([
      ...[0, 1, 2, 3, 4].map((at) => `an-id/whatWeKnow/${at}`),
      'an-id/howWeKnow/0',
    ]);
    for (const { reference, part, text } of statements) {
      expect(selfEvaluationOf(reference)).toBe('an-id');
      expect(referenceOf({ selfEvaluationId: 'an-id', part, text }, statements)).toBe(reference);
    }
    const other = { selfEvaluationId: 'an-id', part: 'whatNext', text: 'Visits' } as const;
    expect(referenceOf(other, statements)).toBeUndefined();
  });
});
