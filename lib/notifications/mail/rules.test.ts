import { describe, expect, it } from 'vitest';
import { isReadable, isWorthRetrying, MAIL_STATUSES, statusAfter } from './rules';

const situation = (isDelivered: boolean, hasWorkedExamples: boolean) => ({ isDelivered, hasWorkedExamples });

describe('isReadable', () => {
  it.each([
    ['invitation', false, false, true],
    ['news', false, true, true],
    ['sign-in-link', false, false, false],
    ['sign-in-link', false, true, true],
    ['invitation', true, false, false],
    ['sign-in-link', true, true, false],
    ['news', true, true, false],
  ] as const)(
    '%s with mail delivered (%s) and worked examples (%s): %s',
    (template, isDelivered, examples, isShown) => {
      expect(isReadable(template, situation(isDelivered, examples))).toBe(isShown);
    },
  );
});

describe('isWorthRetrying', () => {
  it('is so for what was given up or kept, once mail leaves the house', () => {
    const worth = (isDelivered: boolean) =>
      MAIL_STATUSES.filter((status) => isWorthRetrying({ status, template: 'invitation' }, { isDelivered }));
    expect(worth(true)).toEqual(['kept', 'failed']);
    expect(worth(false)).toEqual([]);
  });

  it('is never so for a sign-in link, which is over by then', () => {
    expect(isWorthRetrying({ status: 'failed', template: 'sign-in-link' }, { isDelivered: true })).toBe(false);
  });
});

describe('statusAfter', () => {
  it.each([
    [{ ok: true }, false, 'sent'],
    [{ ok: true }, true, 'sent'],
    [{ ok: false, isFinal: false }, false, 'waiting'],
    [{ ok: false, isFinal: false }, true, 'failed'],
    [{ ok: false, isFinal: true }, false, 'failed'],
  ] as const)('%j on the last try (%s) is %s', (sending, isLastTry, status) => {
    expect(statusAfter(sending, isLastTry)).toBe(status);
  });
});
