import { describe, expect, it, test } from 'vitest';
import { gravestMarking, openingEndsAt, type RoomState, type RoomStatus, roomState } from './rules';

describe('where a room stands', () => {
  test.each<[RoomStatus, string | null, RoomState]>([
    ['draft', null, 'draft'],
    ['frozen', '2009-09-15', 'open'],
    ['frozen', '2009-09-14', 'open'],
    ['frozen', '2009-09-13', 'ended'],
    ['closed', '2009-09-15', 'closed'],
    ['closed', '2009-09-13', 'closed'],
  ])('%s, until %s: %s', (status, openUntilOn, state) => {
    expect(roomState({ status, openUntilOn }, '2009-09-14')).toBe(state);
  });
});

it('an opening counts for eight hours', () => {
  expect(openingEndsAt(new Date('2009-09-14T08:00:00Z'))).toEqual(new Date('2009-09-14T16:00:00Z'));
});

it('one sensitive document makes all of them sensitive', () => {
  expect(gravestMarking([])).toBe('official');
  expect(gravestMarking(['official', 'official'])).toBe('official');
  expect(gravestMarking(['official', 'official-sensitive'])).toBe('official-sensitive');
});
