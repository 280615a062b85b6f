import { describe, expect, test } from 'vitest';
import { handoverDueWords, handoverKindWords, kindSentence, stepWords } from './labels';
import { listPacks } from './packs';

describe('stepWords', () => {
  test.each([
    ['NOTIFICATION', { from: 0 }, 'The day of the call'],
    ['NOTIFICATION', { from: 1 }, '1 working day after the day of the call'],
    ['NOTIFICATION', { from: 2, to: 4 }, '2 to 4 working days after the day of the call'],
    ['NOTIFICATION', { from: 0, to: 3 }, 'From the day of the call to 3 working days after it'],
    ['FIELDWORK_START', 'daily', 'Every day on site'],
    ['FIELDWORK_START', { from: -3 }, '3 working days before the first day on site'],
    ['FIELDWORK_START', { from: -5, to: -1 }, '5 to 1 working days before the first day on site'],
    ['FIELDWORK_START', { from: -5, to: 0 }, 'From 5 working days before the first day on site to that day'],
    ['FIELDWORK_END', { from: -1, to: 2 }, 'From 1 working day before the last day on site to 2 working days after it'],
    ['REPORT_RECEIVED', { from: 70 }, '70 working days after the day the report arrives'],
  ] as const)('%s %j', (anchor, offset, words) => {
    expect(stepWords({ anchor, offset })).toBe(words);
  });
});

test.each([
  [0, 'On the day of the call'],
  [1, '1 working day after the call'],
  [4, '4 working days after the call'],
])('what is due %i days after the call: %s', (dueBy, words) => {
  expect(handoverDueWords({ dueBy })).toBe(words);
});

test('every shipped pack can be said in words', () => {
  for (const pack of listPacks()) {
    for (const kind of pack.kinds) {
      expect(kindSentence(kind)).toMatch(/^(No notice|\d+ working days? of notice), \d+ working days? on site, /);
      for (const step of kind.timeline) expect(stepWords(step)).not.toMatch(/undefined|NaN|-/);
    }
    for (const item of pack.handover) {
      expect(handoverKindWords(pack, item)).not.toBe('');
      expect(handoverDueWords(item)).toMatch(/call$/);
    }
  }
});
