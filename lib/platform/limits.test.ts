import { expect, test } from 'vitest';
import { LIMITS, tooMany, windowStart } from './limits';

const now = new Date('2026-11-22T12:00:00Z');

test.each([
  [LIMITS.failuresOfAccount, '2026-11-22T11:45:00.000Z', 'no more than 5 in 15 minutes'],
  [LIMITS.uploads, '2026-11-22T11:00:00.000Z', 'no more than 200 in an hour'],
  [LIMITS.codesOfAccount, '2026-11-21T12:00:00.000Z', 'no more than 20 in a day'],
])('%j counts since %s and is said kindly', (limit, since, words) => {
  expect(windowStart(limit, now).toISOString()).toBe(since);
  expect(tooMany('Files', limit)).toContain(words);
});

test('nobody is kept out for longer than a day, so that no guesser locks somebody else out for good [V6.3.1]', () => {
  for (const { most, within } of Object.values(LIMITS)) {
    expect(most).toBeGreaterThan(0);
    expect(within).toBeLessThanOrEqual(24 * 60 * 60_000);
  }
});
