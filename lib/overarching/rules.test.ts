import { describe, expect, it } from 'vitest';
import {
  canMove,
  isInHand,
  isWritable,
  missingParts,
  OVERARCHING_STATUSES,
  type OverarchingStatus,
  partProgress,
  unfinishedOf,
} from './rules';

describe('where an overarching evaluation may go', () => {
  const allowed: readonly (readonly [OverarchingStatus, OverarchingStatus])[] = [
    ['draft', 'submitted'],
    ['submitted', 'returned'],
    ['submitted', 'signed-off'],
    ['returned', 'submitted'],
    ['signed-off', 'superseded'],
  ];
  const all = OVERARCHING_STATUSES.flatMap((from) => OVERARCHING_STATUSES.map((to) => [from, to] as const));

  it.each(all)('from %s to %s', (from, to) => {
    expect(canMove(from, to)).toBe(allowed.some(([a, b]) => a === from && b === to));
  });

  it('is written only by those who still work on it', () => {
    expect(OVERARCHING_STATUSES.filter(isWritable)).toEqual(['draft', 'returned']);
    expect(OVERARCHING_STATUSES.filter(isInHand)).toEqual(['draft', 'submitted', 'returned']);
  });
});

describe('what a part lacks', () => {
  const full = { judgement: 'a', whatNext: 'b', grade: 'good' };
  it.each([
    ['nothing', full, true, []],
    ['everything before a word is written', null, true, ['judgement', 'whatNext', 'grade']],
    ['no grade where none is given', { ...full, grade: null }, false, []],
    ['a grade', { ...full, grade: null }, true, ['grade']],
    ['what comes next', { ...full, whatNext: '' }, true, ['whatNext']],
  ] as const)('%s', (_what, text, isGraded, missing) => {
    expect(missingParts(text, isGraded)).toEqual(missing);
  });

  it('says how far it is', () => {
    expect([partProgress(false, false), partProgress(true, false), partProgress(true, true)]).toEqual([
      'not-started',
      'in-progress',
      'written',
    ]);
  });
});

describe('what is not finished yet', () => {
  const parts = [
    { code: 'a', isGraded: true },
    { code: 'b', isGraded: false },
  ];
  const text = { judgement: 'x', whatNext: 'y', grade: null };

  it.each([
    ['nothing', [], ['a', 'b']],
    ['all but the grade', [{ ...text, criterionCode: 'a' }], ['a', 'b']],
    ['what is not graded', [{ ...text, criterionCode: 'b' }], ['a']],
  ])('is the rest where %s is written', (_what, entries, open) => {
    expect(unfinishedOf(parts, entries)).toEqual(open);
  });
});
