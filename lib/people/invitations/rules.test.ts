import { expect, test } from 'vitest';
import { expiryOf, INVITATION_DAYS, invitationState } from './rules';

const SENT = new Date('2026-03-28T12:00:00Z');
const LATER = new Date('2026-03-29T12:00:00Z');
const open = { acceptedAt: null, withdrawnAt: null, expiresAt: expiryOf(SENT) };

test('a link lasts seven times 24 hours, across the change of the clocks too [V6.4.1]', () => {
  expect(INVITATION_DAYS).toBe(7);
  expect(expiryOf(SENT).toISOString()).toBe('2026-04-04T12:00:00.000Z');
});

test.each([
  ['open', 'just before its end', open, '2026-04-04T11:59:59.999Z'],
  ['expired', 'at its end', open, '2026-04-04T12:00:00.000Z'],
  ['accepted', 'though its term is over', { ...open, acceptedAt: LATER }, '2026-05-01T00:00:00Z'],
  ['withdrawn', 'though its term is not over', { ...open, withdrawnAt: LATER }, '2026-03-30T00:00:00Z'],
])('an invitation is %s %s', (state, _when, stored, now) => {
  expect(invitationState(stored, new Date(now))).toBe(state);
});
