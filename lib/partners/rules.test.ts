import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endedByNaming, holdsPlace, isConfirmedFor } from './rules';

describe('isConfirmedFor', () => {
  test.each([
    ['never confirmed', null, '2009-09-14', false],
    ['the same day', '2009-09-14', '2009-09-14', true],
    ['the first day of the quarter', '2009-07-01', '2009-09-30', true],
    ['the last day of the quarter before', '2009-06-30', '2009-07-01', false],
    ['the same quarter of another year', '2008-09-14', '2009-09-14', false],
  ])('%s', (_what, confirmedOn, today, expected) => {
    expect(isConfirmedFor(confirmedOn, today)).toBe(expected);
  });
});

describe('naming somebody', () => {
  const contact = fc.record({ id: fc.uuid(), personId: fc.constantFrom('a', 'b', 'c'), isDeputy: fc.boolean() });
  const named = fc.record({ personId: fc.constantFrom('a', 'b', 'c'), isDeputy: fc.boolean() });

  test('leaves nobody else in the place, and the person in no other', () => {
    fc.assert(
      fc.property(fc.array(contact), named, (current, wanted) => {
        const ended = endedByNaming(current, wanted);
        for (const left of current.filter((one) => !ended.includes(one))) {
          expect(left.isDeputy).not.toBe(wanted.isDeputy);
          expect(left.personId).not.toBe(wanted.personId);
        }
      }),
    );
  });

  test('ends nobody in the other place but the person themself', () => {
    const deputy = { id: '1', personId: 'a', isDeputy: true };
    expect(endedByNaming([deputy], { personId: 'b', isDeputy: false })).toEqual([]);
    expect(endedByNaming([deputy], { personId: 'a', isDeputy: false })).toEqual([deputy]);
    expect(endedByNaming([deputy], { personId: 'b', isDeputy: true })).toEqual([deputy]);
  });

  test('knows who holds the place already', () => {
    const current = [{ id: '1', personId: 'a', isDeputy: true }];
    expect(holdsPlace(current, { personId: 'a', isDeputy: true })).toBe(true);
    expect(holdsPlace(current, { personId: 'a', isDeputy: false })).toBe(false);
  });
});
