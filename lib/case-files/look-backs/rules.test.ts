import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundWords, reviewedWords } from './labels';
import { lookBackFaults } from './rules';

const leeds = { total: 1600, reviewed: 1600, found: 12, startedOn: '2009-07-23', completedOn: '2009-09-04' };

describe('what does not add up in a look-back', () => {
  test.each([
    [{}, []],
    [{ completedOn: null, reviewed: 900 }, []],
    [{ total: 0, reviewed: 0, found: 0 }, ['total']],
    [{ reviewed: 1601 }, ['reviewed']],
    [{ found: 1601 }, ['found']],
    [{ reviewed: 1599 }, ['completedOn']],
    [{ completedOn: '2009-07-22' }, ['completedOn']],
  ])('%j: %j', (change, fields) => {
    expect(lookBackFaults({ ...leeds, ...change }).map(({ field }) => field)).toEqual(fields);
  });

  test('found, reviewed and total are in order exactly when nothing is wrong [V2.2.3]', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (total, reviewed, found) => {
        const isInOrder = total >= 1 && found <= reviewed && reviewed <= total;
        expect(lookBackFaults({ ...leeds, completedOn: null, total, reviewed, found }).length === 0).toBe(isInOrder);
      }),
    );
  });
});

test('a look-back in words', () => {
  expect(reviewedWords(leeds)).toBe('1,600 of 1,600 reviewed');
  expect([0, 1, 12].map((found) => foundWords({ found }))).toEqual([
    'No child found to need protection',
    '1 child found to need protection',
    '12 children found to need protection',
  ]);
});
