import { describe, expect, it } from 'vitest';
import { detailWords, eventGroupLabels, eventsOfGroup, tell } from './labels';
import { namesFrom } from './naming/names';
import { EVENT_GROUPS } from './types';

const names = namesFrom({ packs: [], partners: [], boards: [], people: [], findings: [] });

describe('every event', () => {
  const all = EVENT_GROUPS.flatMap((group) => eventsOfGroup(group));

  it('is in one group, and every group has events', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(EVENT_GROUPS.filter((group) => eventsOfGroup(group).length === 0)).toEqual([]);
    expect(all.length).toBeGreaterThan(80);
    expect(Object.keys(eventGroupLabels)).toEqual([...EVENT_GROUPS]);
  });

  it.each(all)('%s is told in words, also where the event holds nothing of what later versions add', (name) => {
    const { sentence, details } = tell(name, {}, names);
    expect(sentence).not.toMatch(/undefined|null|[a-z]+\.[a-z]/);
    expect(JSON.stringify(details)).not.toMatch(/undefined|null/);
  });
});

describe('before and after', () => {
  it.each([
    ['action.progressed', { from: 'not-started', to: 'in-progress' }, ['Status: from Not started to In progress']],
    ['action.progressed', { from: 'in-progress', to: 'in-progress' }, []],
    ['case-review.moderated', { from: 'good', to: 'good' }, ['Grade: good, upheld']],
    [
      'evidence.proposed',
      { statusBefore: 'declined', reviewByOn: '2010-03-01', reviewByBefore: '2009-12-01' },
      ['State: from Declined to Waiting for a decision', 'Review by: from 1 December 2009 to 1 March 2010'],
    ],
    [
      'self-evaluation.written',
      { criterionCode: 'X', grade: 'good', confidence: 'high', gradeBefore: null, confidenceBefore: null },
      ['Criterion: X'],
    ],
    [
      'criteria.assigned',
      { frameworkCode: 'F', criteria: ['A', 'B'], dueOn: '2009-10-01', criteriaBefore: ['B', 'C'], dueBefore: null },
      ['Framework: F', 'Added: A', 'Taken away: C', 'Due: from none to 1 October 2009'],
    ],
    [
      'handover.assigned',
      { partnerId: null, partnerBefore: 'p' },
      ['Partner: from a partner that is no longer there to nobody'],
    ],
    ['invitation.sent', { role: 'contributor', partnerId: null, boardId: null }, ['Role: Contributor']],
  ])('of %s stand in words', (name, data, words) => {
    expect(tell(name, data, names).details.map(detailWords)).toEqual(words);
  });
});
