import { describe, expect, it } from 'vitest';
import { readsAsSent, SELF_EVALUATION_STATUSES } from '../rules';
import { answerOf, canReadComment, canSettle, isAmongThemselves, quoteStands } from './rules';

const entry = {
  whatWeKnow: 'Checks are **made** every day.',
  howWeKnow: '- Audits show it\n- Every day',
  whatNext: '',
  grade: null,
  confidence: null,
};

describe('who reads a comment', () => {
  it.each(SELF_EVALUATION_STATUSES)('on a text that is %s', (status) => {
    const [internal, open] = [{ isInternal: true }, { isInternal: false }];
    expect(canReadComment('own-partner', status, internal)).toBe(true);
    expect(canReadComment('own-partner', status, open)).toBe(true);
    expect(canReadComment('task-group', status, internal)).toBe(false);
    expect(canReadComment('task-group', status, open)).toBe(status !== 'draft');
    expect(canReadComment('other-partner', status, open)).toBe(false);
    expect(isAmongThemselves('own-partner', status)).toBe(status === 'draft' || status === 'returned');
    expect(isAmongThemselves('task-group', status)).toBe(false);
    expect(readsAsSent('task-group', status)).toBe(status === 'returned');
    expect(readsAsSent('own-partner', status)).toBe(false);
  });
});

describe('who settles a comment', () => {
  it.each([
    ['own-partner', true, false, true],
    ['own-partner', false, true, true],
    ['own-partner', false, false, false],
    ['task-group', false, false, true],
    ['other-partner', false, false, false],
  ] as const)('%s, writer %s, contact %s: %s', (reader, isWriter, isContact, may) => {
    expect(canSettle(reader, { isWriter, isContact })).toBe(may);
  });
});

describe('the words of a comment', () => {
  it.each([
    ['made every day', null, 'whatWeKnow'],
    ['Every day', null, 'howWeKnow'],
    ['Audits show it Every', null, 'howWeKnow'],
    ['made every day', 'howWeKnow', null],
    ['never written', null, null],
  ] as const)('%j, in %j: %j', (quote, chosen, answer) => {
    expect(answerOf(entry, quote, chosen)).toBe(answer);
  });

  it('stand where they stood, or have changed; a comment on the whole always stands', () => {
    expect(quoteStands(entry, { part: 'whatWeKnow', quote: 'made every' })).toBe(true);
    expect(quoteStands(entry, { part: 'whatWeKnow', quote: 'made each' })).toBe(false);
    expect(quoteStands(null, { part: 'whatWeKnow', quote: 'made every' })).toBe(false);
    expect(quoteStands(null, { part: null, quote: null })).toBe(true);
  });
});
