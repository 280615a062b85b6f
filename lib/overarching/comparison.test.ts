import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import { type AgreedGrade, disagreementOf, distributionOf, gapsOf, lowConfidence } from './comparison';

const scale = getPack('SLAC-2009').gradeScale;
const anyGrade = fc.option(fc.constantFrom(...scale.map(({ code }) => code), 'of another scale'));
const given = (...grades: (string | null)[]): AgreedGrade[] =>
  grades.map((grade, at) => ({ serviceName: `Service ${at + 1}`, grade, confidence: 'medium' }));

describe('the distribution of grades', () => {
  it('counts each grade, the best first, and those without one', () => {
    const { grades, ungraded } = distributionOf(scale, ['adequate', 'good', null, 'good', 'requires-improvement']);
    expect(grades.map(({ grade, count }) => [grade.code, count])).toEqual([
      ['outstanding', 0],
      ['good', 2],
      ['adequate', 1],
      ['inadequate', 0],
    ]);
    expect(ungraded).toBe(2);
  });

  it('loses nothing, does not mind the order, and holds whole counts and no average', () => {
    fc.assert(
      fc.property(fc.array(anyGrade, { maxLength: 40 }), (grades) => {
        const { grades: counted, ungraded } = distributionOf(scale, grades);
        const counts = [...counted.map(({ count }) => count), ungraded];
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(grades.length);
        expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
        expect(distributionOf(scale, grades.toReversed())).toEqual({ grades: counted, ungraded });
      }),
    );
  });

  it('holds no grade where the framework has none', () => {
    expect(distributionOf([], [null, null])).toEqual({ grades: [], ungraded: 2 });
  });
});

describe('grades that do not go together', () => {
  it.each([
    ['nothing to compare', given(), null],
    ['one service', given('good'), null],
    ['the same grade', given('adequate', 'adequate'), null],
    ['one step apart, both good or better', given('good', 'outstanding'), null],
    ['one step apart, both below good', given('adequate', 'inadequate'), null],
    ['good beside adequate', given('good', 'adequate'), 'both-sides-of-good'],
    ['outstanding beside adequate', given('outstanding', 'adequate'), 'two-steps-apart'],
    ['good beside inadequate', given('inadequate', 'good', 'adequate'), 'two-steps-apart'],
    ['a grade beside none', given('good', null), null],
    ['a grade beside one of another scale', given('inadequate', 'requires-improvement'), null],
  ] as const)('%s', (_what, grades, kind) => {
    expect(disagreementOf(scale, grades)?.kind ?? null).toBe(kind);
  });

  it('name the services of the best and of the worst grade', () => {
    expect(disagreementOf(scale, given('good', 'inadequate', 'adequate', 'good'))).toEqual({
      kind: 'two-steps-apart',
      best: { gradeLabel: 'Good', services: ['Service 1', 'Service 4'] },
      worst: { gradeLabel: 'Inadequate', services: ['Service 2'] },
    });
  });

  it('are the same in whatever order services stand', () => {
    fc.assert(
      fc.property(fc.array(anyGrade, { maxLength: 12 }), (grades) => {
        const kind = disagreementOf(scale, given(...grades))?.kind;
        expect(disagreementOf(scale, given(...grades.toReversed()))?.kind).toBe(kind);
      }),
    );
  });
});

describe('what is missing of the services’ side', () => {
  const [one, two] = ['Service 1', 'Service 2'];
  it.each([
    ['nothing', true, [one], given('good'), []],
    ['anybody who is asked', true, [], [], [{ kind: 'nobody-asked' }]],
    ['an agreed answer', true, [one, two], given('good'), [{ kind: 'nothing-agreed', services: [two] }]],
    ['a grade', true, [one], given(null), [{ kind: 'no-grade', services: [one] }]],
    ['no grade where the framework gives none', false, [one], given(null), []],
    ['nothing where the answer outlived the asking', true, [], given('good'), []],
  ] as const)('%s', (_what, isGraded, asked, answers, gaps) => {
    expect(gapsOf({ isGraded }, asked, answers)).toEqual(gaps);
  });

  it('and who is not confident', () => {
    const [first, second] = given('good', 'good');
    expect(lowConfidence([{ ...first, confidence: 'low' } as AgreedGrade, second as AgreedGrade])).toEqual([one]);
  });
});
