import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptWords, openCopy } from './opening';
import { differs, keepDueAt } from './rules';

describe('when what is typed is kept', () => {
  it.each([
    ['two seconds after the one key', { firstAt: 0, lastAt: 0, keptAt: null }, 2_000],
    ['two seconds after the last of a few', { firstAt: 0, lastAt: 5_000, keptAt: null }, 7_000],
    ['ten seconds after the first of many', { firstAt: 0, lastAt: 9_500, keptAt: null }, 10_000],
    ['ten seconds after the last time', { firstAt: 3_000, lastAt: 3_000, keptAt: 1_000 }, 11_000],
    ['at the pause where the last time was long ago', { firstAt: 60_000, lastAt: 60_000, keptAt: 1_000 }, 62_000],
  ])('is %s', (_when, typed, due) => {
    expect(keepDueAt(typed)).toBe(due);
  });

  it('is never sooner than ten seconds after the last time, and never later than ten after the first key', () => {
    const moment = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(moment, moment, fc.option(moment), (a, b, keptAt) => {
        const due = keepDueAt({ firstAt: Math.min(a, b), lastAt: Math.max(a, b), keptAt });
        if (keptAt !== null) expect(due).toBeGreaterThanOrEqual(keptAt + 10_000);
        expect(due).toBeLessThanOrEqual(Math.max(Math.min(a, b), keptAt ?? 0) + 10_000);
      }),
    );
  });
});

describe('a working copy', () => {
  const now = new Date('2009-09-14T10:00:00Z');
  it.each([
    ['2009-09-14T09:32:00Z', 'today at 10:32am'],
    ['2009-09-13T22:59:00Z', 'yesterday at 11:59pm'],
    ['2009-09-12T09:00:00Z', '12 September 2009 at 10:00am'],
  ])('kept at %s was kept %s', (keptAt, words) => {
    expect(keptWords(new Date(keptAt), now)).toBe(words);
  });

  it.each([
    ['says what is stored', { know: 'A.', evidence: ['b', 'a'], grade: '' }, false],
    ['names no choice where none is stored', { know: 'A.', evidence: ['a', 'b'] }, false],
    ['names one item', { know: 'A.', evidence: 'a' }, true],
    ['has another text', { know: 'B.', evidence: ['a', 'b'] }, true],
  ])('that %s differs: %s', (_how, values, is) => {
    expect(differs(values, { know: 'A.', evidence: ['a', 'b'], grade: null })).toBe(is);
  });

  const copy = { values: { know: 'A.\n\nMine.', more: ['x'] }, baseVersion: 2, keptAt: now };
  const stored = { answers: { know: 'Theirs.\n\nA.' }, version: 3, by: 'Deputy' };

  it('opens as it was kept where nobody has saved since', () => {
    const opened = openCopy(copy, now, { ...stored, version: 2 }, { know: 'A.' }, ['know']);
    expect(opened).toMatchObject({ values: copy.values, conflict: null });
  });

  it('opens put together with what was saved since', () => {
    const opened = openCopy(copy, now, stored, { know: 'A.' }, ['know']);
    expect(opened.values).toEqual({ know: 'Theirs.\n\nA.\n\nMine.', more: ['x'] });
    expect(opened.conflict).toMatchObject({ version: 3, by: 'Deputy', merged: { isSettled: true } });
  });
});
