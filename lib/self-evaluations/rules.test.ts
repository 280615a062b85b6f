import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnWork } from '@/lib/access/permissions';
import { evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import {
  canMove,
  canReadText,
  cycleOf,
  editionName,
  entryProgress,
  isOverdue,
  isWritable,
  missingParts,
  nextOpen,
  owedStatus,
  SELF_EVALUATION_STATUSES,
  type SelfEvaluationStatus,
  type StandingEntry,
  unansweredOf,
} from './rules';

const full: StandingEntry = {
  ...{ whatWeKnow: 'a', howWeKnow: 'b', whatNext: 'c', grade: 'good', confidence: 'high' },
  isCarriedOver: false,
};

describe('where a self-evaluation may go', () => {
  it.each([
    ['draft', ['submitted']],
    ['submitted', ['returned', 'agreed']],
    ['returned', ['submitted']],
    ['agreed', ['superseded']],
    ['superseded', []],
  ] as const)('from %s', (from, to) => {
    expect(SELF_EVALUATION_STATUSES.filter((status) => canMove(from, status))).toEqual(to);
  });

  it('is written only as a draft or after its return', () => {
    expect(SELF_EVALUATION_STATUSES.filter(isWritable)).toEqual(['draft', 'returned']);
  });
});

/** One self-evaluation in memory, moved by the same rules as the stored one. */
function walk(steps: readonly { act: 'write' | 'submit' | 'return' | 'agree'; person: string }[]) {
  let status: SelfEvaluationStatus = 'draft';
  const authors = new Set<string>();
  let text = 0;
  const agreed: { by: string; authors: string[]; text: number }[] = [];
  for (const { act, person } of steps) {
    const holder = { personId: person, grants: [] };
    const subject = { authorIds: [...authors] };
    if (act === 'write' && isWritable(status)) {
      text += 1;
      authors.add(person);
    }
    if (act === 'submit' && canMove(status, 'submitted')) {
      status = 'submitted';
      authors.add(person);
    }
    if (act === 'return' && canMove(status, 'returned') && !isOwnWork(holder, 'self-evaluation.return', subject))
      status = 'returned';
    if (act === 'agree' && canMove(status, 'agreed') && !isOwnWork(holder, 'self-evaluation.agree', subject)) {
      status = 'agreed';
      agreed.push({ by: person, authors: [...authors], text });
    }
  }
  return { status, agreed, text };
}

describe('random walks of random people', () => {
  const step = fc.record({
    act: fc.constantFrom('write' as const, 'submit' as const, 'return' as const, 'agree' as const),
    person: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  });

  it('never let anyone agree what they wrote or sent, and agreed text stands still [V2.3.1]', () => {
    let reached = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { agreed, text } = walk(steps);
        expect(agreed.length).toBeLessThanOrEqual(1);
        for (const one of agreed) {
          reached += 1;
          expect(one.authors).not.toContain(one.by);
          expect(text).toBe(one.text);
        }
      }),
      { numRuns: 500 },
    );
    expect(reached).toBeGreaterThan(20);
  });
});

describe('who reads the text', () => {
  it.each([
    ['own-partner', ['draft', 'submitted', 'returned', 'agreed', 'superseded']],
    ['task-group', ['submitted', 'returned', 'agreed', 'superseded']],
    ['other-partner', ['agreed']],
  ] as const)('%s', (reader, statuses) => {
    const order = (list: readonly string[]) => [...list].sort();
    expect(order(SELF_EVALUATION_STATUSES.filter((status) => canReadText(reader, status)))).toEqual(order(statuses));
  });
});

describe('what is missing before sending', () => {
  it('is everything where nothing is written, in the order of the form', () => {
    expect(missingParts(null, true)).toEqual(['whatWeKnow', 'howWeKnow', 'whatNext', 'grade', 'confidence']);
  });

  it('asks no grade where the framework gives none', () => {
    expect(missingParts({ ...full, grade: null }, false)).toEqual([]);
    expect(missingParts({ ...full, grade: null }, true)).toEqual(['grade']);
  });

  it('is exactly the parts left empty', () => {
    const parts = fc.subarray(['whatWeKnow', 'howWeKnow', 'whatNext'] as const);
    fc.assert(
      fc.property(parts, fc.boolean(), fc.boolean(), (emptied, hasGrade, isGraded) => {
        const entry = { ...full, grade: hasGrade ? 'good' : null };
        for (const part of emptied) entry[part] = '';
        expect(missingParts(entry, isGraded)).toEqual([...emptied, ...(isGraded && !hasGrade ? ['grade'] : [])]);
      }),
    );
  });

  it('tells how far an answer is', () => {
    expect(entryProgress(null, true)).toBe('not-started');
    expect(entryProgress({ ...full, confidence: null }, true)).toBe('in-progress');
    expect(entryProgress(full, true)).toBe('answered');
  });

  it('is a fresh look, whatever is written, as long as the text is only taken over', () => {
    fc.assert(
      fc.property(fc.subarray(['whatWeKnow', 'howWeKnow', 'whatNext'] as const), fc.boolean(), (emptied, isGraded) => {
        const entry = { ...full, isCarriedOver: true };
        for (const part of emptied) entry[part] = '';
        expect(missingParts(entry, isGraded).at(-1)).toBe('look');
        expect(entryProgress(entry, isGraded)).toBe('to-look-at');
      }),
    );
    expect(missingParts({ ...full, isCarriedOver: true }, true)).toEqual(['look']);
  });
});

describe('lateness', () => {
  it.each([
    [null, true],
    ['draft', true],
    ['returned', true],
    ['submitted', false],
    ['agreed', false],
  ] as const)('with %s after the day: %s', (status, late) => {
    expect(isOverdue(status, '2009-09-25', '2009-09-26')).toBe(late);
    expect(isOverdue(status, '2009-09-25', '2009-09-25')).toBe(false);
    expect(isOverdue(status, null, '2009-09-26')).toBe(false);
  });
});

describe('what a service owes now', () => {
  const of = (status: SelfEvaluationStatus, isOfOpenCycle: boolean) => ({ status, isOfOpenCycle });
  it.each([
    ['nothing written', [], true, null],
    ['agreed in the open cycle', [of('agreed', true)], true, 'agreed'],
    ['agreed in an earlier cycle while one is open', [of('agreed', false)], true, null],
    ['agreed in an earlier cycle and none is open', [of('agreed', false)], false, 'agreed'],
    ['agreed earlier and being written anew', [of('agreed', false), of('draft', true)], true, 'draft'],
    ['agreed in the open cycle and being changed', [of('draft', true), of('agreed', true)], true, 'agreed'],
    ['sent in an earlier cycle and not decided', [of('submitted', false)], true, 'submitted'],
    ['replaced, in the open cycle', [of('superseded', true)], true, null],
  ] as const)('with %s', (_what, editions, hasOpenCycle, owed) => {
    expect(owedStatus(editions, hasOpenCycle)).toBe(owed);
  });
});

describe('cycles', () => {
  it.each([
    ['2009-01-01', 'Spring 2009'],
    ['2009-04-30', 'Spring 2009'],
    ['2009-05-01', 'Summer 2009'],
    ['2009-08-31', 'Summer 2009'],
    ['2009-09-01', 'Autumn 2009'],
    ['2009-12-31', 'Autumn 2009'],
  ])('%s lies in %s', (day, cycle) => {
    expect(cycleOf(day)).toBe(cycle);
  });

  it.each([
    [1, 'Autumn 2009'],
    [2, 'Autumn 2009, second'],
    [10, 'Autumn 2009, tenth'],
    [11, 'Autumn 2009, number 11'],
  ])('calls edition %s of a cycle "%s"', (edition, name) => {
    expect(editionName('Autumn 2009', edition)).toBe(name);
  });

  it('calls no two editions of a cycle alike', () => {
    const names = Array.from({ length: 30 }, (_, index) => editionName('Autumn 2009', index + 1));
    expect(new Set(names).size).toBe(30);
  });
});

describe('the next criterion', () => {
  it.each([
    ['b', ['c', 'a'], 'c'],
    ['c', ['a', 'b'], 'a'],
    ['b', ['b'], null],
    ['x', ['b'], 'b'],
    ['a', [], null],
  ] as const)('after %s with %s open', (current, open, next) => {
    expect(nextOpen(['a', 'b', 'c'], (code) => (open as readonly string[]).includes(code), current)).toBe(next);
  });
});

describe('what is not answered yet', () => {
  const pack = getPack('SLAC-2009');
  const [first = '', second = '', third = ''] = evaluatedCriteria(pack).map(({ criterion }) => criterion.code);
  const asked = [third, second, first].map((criterionCode) => ({ criterionCode }));
  const said = { whatWeKnow: 'a', howWeKnow: 'b', whatNext: 'c', grade: 'x', confidence: 'low', isCarriedOver: false };

  it.each([
    ['nothing is written', [], [first, second, third]],
    ['one is answered', [{ ...said, criterionCode: second }], [first, third]],
    ['one is begun', [{ ...said, criterionCode: second, whatNext: '' }], [first, second, third]],
    ['one was carried over', [{ ...said, criterionCode: second, isCarriedOver: true }], [first, second, third]],
  ])('is in the framework’s order where %s', (_when, entries, codes) => {
    expect(unansweredOf(pack, asked, entries)).toEqual(codes);
  });

  it('is nothing of what is not asked, and nothing that the framework does not know', () => {
    expect(unansweredOf(pack, [{ criterionCode: 'UNKNOWN' }], [])).toEqual([]);
  });
});
