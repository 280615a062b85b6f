import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDayFault, successorFaults, successorsOf, takesPlace } from './rules';

test.each([
  ['yesterday', '2009-09-13', true],
  ['long ago', '2008-01-01', true],
  ['today', '2009-09-14', true],
  ['in three months', '2009-12-14', true],
  ['a day more', '2009-12-15', false],
])('a last day %s', (_what, lastDayOn, isTaken) => {
  expect(lastDayFault(lastDayOn, '2009-09-14') === null).toBe(isTaken);
});

describe('successors', () => {
  test.each([
    [
      { successorId: 'a', actionsTo: null, placesTo: null },
      { actions: 'a', places: 'a' },
    ],
    [
      { successorId: 'a', actionsTo: 'b', placesTo: null },
      { actions: 'b', places: 'a' },
    ],
    [
      { successorId: null, actionsTo: 'b', placesTo: 'c' },
      { actions: 'b', places: 'c' },
    ],
    [
      { successorId: null, actionsTo: null, placesTo: null },
      { actions: null, places: null },
    ],
  ])('of %j', (chosen, to) => {
    expect(successorsOf(chosen)).toEqual(to);
  });

  const count = fc.nat({ max: 3 });
  const someone = fc.option(fc.constantFrom('a', 'b'));

  test('are asked for exactly where something would be left to nobody', () => {
    fc.assert(
      fc.property(count, count, someone, someone, (actions, places, toActions, toPlaces) => {
        const faults = successorFaults({ actions, places }, { actions: toActions, places: toPlaces });
        const isOwned = (actions > 0 && toActions === null) || (places > 0 && toPlaces === null);
        expect(Object.keys(faults).length > 0).toBe(isOwned);
      }),
    );
  });

  test('are asked for once when both are missing', () => {
    expect(Object.keys(successorFaults({ actions: 1, places: 1 }, { actions: null, places: null }))).toEqual([
      'successorId',
    ]);
  });
});

describe('the place of a leaver', () => {
  const leads = { personId: 'leaver', isDeputy: false };
  const stands = { personId: 'leaver', isDeputy: true };
  test.each([
    ['key contact goes to somebody new', [leads], leads, 'new', true],
    ['key contact goes to the deputy, who moves up', [leads, { personId: 'd', isDeputy: true }], leads, 'd', true],
    ['deputy goes to somebody new', [stands, { personId: 'k', isDeputy: false }], stands, 'new', true],
    ['deputy ends when the key contact covers it', [stands, { personId: 'k', isDeputy: false }], stands, 'k', false],
  ])('%s', (_what, current, place, successorId, isTaken) => {
    expect(takesPlace(current, place, successorId)).toBe(isTaken);
  });
});
