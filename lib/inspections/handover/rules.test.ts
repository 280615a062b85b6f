import { describe, expect, test } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import { dueByWords, workingDaysWords } from './labels';
import { handoverInOrder, isAskedFor, isCurrentDocument } from './rules';

describe('the hand-over list', () => {
  test.each(['SLAC-2009', 'ILACS-2026', 'JTAI-2025'])('of %s stands whole, by the day it is asked for', (code) => {
    const { handover } = getPack(code);
    const ordered = handoverInOrder(getPack(code));
    expect(ordered.map(({ key }) => key).sort()).toEqual(handover.map(({ key }) => key).sort());
    expect(ordered.map(({ dueBy }) => dueBy)).toEqual(handover.map(({ dueBy }) => dueBy).sort((a, b) => a - b));
  });

  test('an item is asked for in the kinds it names, or in all', () => {
    expect(isAskedFor({ kinds: ['ANNOUNCED'] }, 'ANNOUNCED')).toBe(true);
    expect(isAskedFor({ kinds: ['ANNOUNCED'] }, 'UNANNOUNCED')).toBe(false);
    expect(isAskedFor({}, 'UNANNOUNCED')).toBe(true);
  });
});

test.each([
  ['accepted', '2009-09-14', true],
  ['accepted', '2009-09-13', false],
  ['proposed', '2009-12-31', false],
  ['declined', '2009-12-31', false],
])('a document that is %s and to be reviewed by %s is current: %s', (status, reviewByOn, isCurrent) => {
  expect(isCurrentDocument({ status, reviewByOn }, '2009-09-14')).toBe(isCurrent);
});

test('days in words', () => {
  expect([0, 1, 4].map(dueByWords)).toEqual([
    'On the day of the call',
    '1 working day after the call',
    '4 working days after the call',
  ]);
  expect(workingDaysWords(0)).toBe('No time at all');
});
