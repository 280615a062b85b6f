import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SELF_EVALUATION_STATUSES } from '../rules';
import { dueDayFault, planFor, proposedName } from './rules';

const pairs = [
  { target: 'a', source: 'x' },
  { target: 'b', source: 'x' },
  { target: 'c', source: null },
];

describe('what starting a cycle does with a service', () => {
  test.each([
    ['being written', { asked: ['a'], inHand: 'draft', agreed: ['x'] }, 'moves', []],
    ['returned', { asked: ['a'], inHand: 'returned', agreed: ['x'] }, 'moves', []],
    ['sent', { asked: ['a'], inHand: 'submitted', agreed: ['x'] }, 'waits', []],
    ['agreed before', { asked: ['a', 'b', 'c'], inHand: null, agreed: ['x'] }, 'carries', ['a', 'b']],
    ['asked something else than before', { asked: ['c', 'd'], inHand: null, agreed: ['x'] }, 'begins', []],
    ['new', { asked: ['a'], inHand: null, agreed: [] }, 'begins', []],
  ] as const)('that is %s', (_what, before, step, carried) => {
    const plan = planFor(before, pairs);
    expect([plan.step, plan.carried.map(({ target }) => target)]).toEqual([step, carried]);
  });

  it('takes over only what is asked, was agreed and is mapped, and never beside what is in hand', () => {
    const codes = fc.subarray(['a', 'b', 'c', 'd', 'x', 'y']);
    const inHand = fc.constantFrom(null, ...SELF_EVALUATION_STATUSES.slice(0, 3));
    fc.assert(
      fc.property(codes, codes, inHand, (asked, agreed, status) => {
        const { step, carried } = planFor({ asked, agreed, inHand: status }, pairs);
        for (const { target, source } of carried) {
          expect(asked).toContain(target);
          expect(agreed).toContain(source);
          expect(pairs).toContainEqual({ target, source });
        }
        expect(carried.length > 0).toBe(step === 'carries');
        if (status) expect(carried).toEqual([]);
      }),
    );
  });
});

test.each([
  ['2009-09-14', [], 'Autumn 2009'],
  ['2009-09-14', ['Autumn 2009'], 'Spring 2010'],
  ['2009-09-14', ['Autumn 2009', 'Spring 2010'], 'Summer 2010'],
  ['2009-09-14', ['Summer 2009', 'Ours'], 'Autumn 2009'],
])('on %s beside %j the name is %s', (today, taken, name) => {
  expect(proposedName(today, taken)).toBe(name);
});

test.each([
  ['2009-09-13', false],
  ['2009-09-14', false],
  ['2009-09-15', true],
])('a due day of %s', (dueOn, isTaken) => {
  expect(dueDayFault(dueOn, '2009-09-14') === null).toBe(isTaken);
});
