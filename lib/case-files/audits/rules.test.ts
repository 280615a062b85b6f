import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import { reviewGradeLabel } from './labels';
import { auditProgress, canModerate, canWriteReview, gradeCodes, reviewState, UNGRADED } from './rules';

const scale = gradeCodes(getPack('SLAC-2009'));

describe('the grades of a review', () => {
  test('are the framework’s, best first', () => {
    expect(scale).toEqual(['outstanding', 'good', 'adequate', 'inadequate']);
  });

  test('are none in a framework that gives none, and a review then says that the file was read', () => {
    const jtai = getPack('JTAI-2025');
    expect(gradeCodes(jtai)).toEqual([UNGRADED]);
    expect(reviewGradeLabel(jtai, UNGRADED)).toBe('Read, no grade given');
  });
});

describe('a review', () => {
  test.each([
    [null, 'not-reviewed', true, false],
    [{ moderatedGrade: null }, 'reviewed', true, true],
    [{ moderatedGrade: 'good' }, 'moderated', false, false],
  ])('%j is %s', (review, state, isWritable, isModeratable) => {
    const found = reviewState(review);
    expect([found, canWriteReview(found), canModerate(found)]).toEqual([state, isWritable, isModeratable]);
  });
});

describe('the progress of an audit', () => {
  test('counts case files by the grade that holds and names every grade', () => {
    const progress = auditProgress(scale, [
      { grade: 'inadequate', isModerated: true, count: 7 },
      { grade: 'adequate', isModerated: true, count: 9 },
      { grade: 'adequate', isModerated: false, count: 5 },
      { grade: null, isModerated: false, count: 2 },
    ]);
    expect(progress).toEqual({
      total: 23,
      reviewed: 21,
      moderated: 16,
      grades: [
        { code: 'outstanding', count: 0 },
        { code: 'good', count: 0 },
        { code: 'adequate', count: 14 },
        { code: 'inadequate', count: 7 },
      ],
    });
  });

  test('loses no case file, whatever the grades', () => {
    const counted = fc.record({
      grade: fc.option(fc.constantFrom(...scale, 'of another scale')),
      isModerated: fc.boolean(),
      count: fc.nat(80),
    });
    fc.assert(
      fc.property(fc.array(counted), (counts) => {
        const { total, reviewed, moderated, grades } = auditProgress(scale, counts);
        expect(grades.reduce((sum, { count }) => sum + count, 0)).toBe(reviewed);
        expect(total).toBe(counts.reduce((sum, { count }) => sum + count, 0));
        expect(moderated).toBeLessThanOrEqual(reviewed);
        expect(reviewed).toBeLessThanOrEqual(total);
      }),
    );
  });
});
