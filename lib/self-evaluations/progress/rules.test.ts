import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTRY_PROGRESS, type Reader, type SelfEvaluationStatus } from '../rules';
import { headSentence } from './labels';
import { barParts, countsFrom, type Edition, editionToShow, headCounts, standingOf } from './rules';

const of = (id: string, cycleId: string, status: SelfEvaluationStatus, edition = 1): Edition => ({
  ...{ id, cycleId, status, edition, agreedAt: null },
});
const open = { id: 'now', isOpen: true };
const past = { id: 'past', isOpen: false };

describe('the edition that a list shows', () => {
  test.each<[string, Edition[], typeof open | null, Reader, string | undefined]>([
    ['what is in hand', [of('a', 'past', 'agreed'), of('b', 'now', 'draft')], open, 'task-group', 'b'],
    ['nothing while only the last cycle’s is agreed', [of('a', 'past', 'agreed')], open, 'own-partner', undefined],
    ['what waits from the last cycle', [of('a', 'past', 'submitted')], open, 'task-group', 'a'],
    ['what is agreed in the open one', [of('a', 'now', 'agreed')], open, 'own-partner', 'a'],
    ['what is agreed where no cycle is open', [of('a', 'past', 'agreed')], null, 'own-partner', 'a'],
    ['what is agreed at all, to others', [of('a', 'past', 'agreed')], open, 'other-partner', 'a'],
    ['no draft to others', [of('a', 'now', 'draft')], open, 'other-partner', undefined],
    ['a past cycle’s last', [of('a', 'past', 'superseded'), of('b', 'past', 'agreed', 2)], past, 'task-group', 'b'],
    ['nothing of a cycle it has no part in', [of('a', 'now', 'agreed')], past, 'own-partner', undefined],
    ['of a past cycle only what is agreed, to others', [of('a', 'past', 'draft')], past, 'other-partner', undefined],
  ])('is %s', (_what, editions, cycle, reader, id) => {
    expect(editionToShow(editions, cycle, reader)?.id).toBe(id);
  });
});

describe('what has been sent', () => {
  test.each<[SelfEvaluationStatus, string, boolean, boolean]>([
    ['draft', 'now', false, true],
    ['returned', 'now', false, true],
    ['submitted', 'now', true, false],
    ['agreed', 'now', true, false],
    ['agreed', 'past', false, true],
    ['submitted', 'past', true, false],
  ])('with %s in the cycle %s', (status, cycleId, isSent, isOverdue) => {
    expect(standingOf([of('a', cycleId, status)], 'now', '2009-09-10', '2009-09-14')).toEqual({ isSent, isOverdue });
  });
});

const count = fc.nat({ max: 9 });

test('what is written and what is not started are together what is asked', () => {
  fc.assert(
    fc.property(count, count, count, count, (answered, inProgress, toLookAt, more) => {
      const needed = answered + inProgress + toLookAt + more;
      const counts = countsFrom({ answered, 'in-progress': inProgress, 'to-look-at': toLookAt }, needed);
      expect(ENTRY_PROGRESS.reduce((sum, progress) => sum + counts[progress], 0)).toBe(needed);
      expect(counts['not-started']).toBe(more);
    }),
  );
});

test('the parts of a bar follow one another from 0 to 1, and none is empty', () => {
  fc.assert(
    fc.property(count, count, count, count, (answered, inProgress, toLookAt, notStarted) => {
      const parts = barParts({
        ...{ answered, 'in-progress': inProgress, 'to-look-at': toLookAt, 'not-started': notStarted },
      });
      let at = 0;
      for (const { from, to } of parts) {
        expect(from).toBeCloseTo(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      if (parts.length > 0) expect(at).toBeCloseTo(1);
    }),
  );
});

test.each([
  [3, 2, 12, '3 of 12 services have sent theirs; 2 are overdue'],
  [1, 1, 4, '1 of 4 services has sent its own; 1 is overdue'],
  [0, 0, 4, 'None of 4 services has sent its own yet'],
  [4, 0, 4, 'All 4 services have sent theirs'],
  [0, 1, 1, 'The service has not sent its own yet; 1 is overdue'],
  [1, 0, 1, 'The service has sent its own'],
])('%i sent and %i overdue of %i: %s', (sent, overdue, asked, sentence) => {
  expect(headSentence({ sent, overdue, asked })).toBe(sentence);
});

test('services that are asked nothing count nowhere', () => {
  const row = { isSent: true, isOverdue: false, needed: 0 };
  expect(headCounts([row, { ...row, needed: 2 }])).toEqual({ sent: 1, overdue: 0, asked: 1 });
});
