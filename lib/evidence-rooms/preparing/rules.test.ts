import { describe, expect, it, test } from 'vitest';
import { beginWith, type Obstacle, obstacleOf } from './rules';

type Weighed = Parameters<typeof obstacleOf>[0];

const fit: Weighed = {
  ...{ status: 'accepted', reviewByOn: '2010-01-01', periodToOn: '2009-08-31', checkStatus: 'available' },
  ...{ criteria: 1, handoverItems: 0 },
};

describe('what can go into a room', () => {
  test.each<[Weighed, Obstacle | null]>([
    [fit, null],
    [{ ...fit, status: 'proposed' }, 'not-accepted'],
    [{ ...fit, status: 'declined' }, 'not-accepted'],
    [{ ...fit, criteria: 0 }, 'no-place'],
    [{ ...fit, reviewByOn: '2009-09-14' }, null],
    [{ ...fit, reviewByOn: '2009-09-13' }, 'out-of-date'],
    [{ ...fit, periodToOn: '2008-01-01' }, 'out-of-date'],
    // Inspectors ask for documents that tell of earlier years.
    [{ ...fit, periodToOn: '2008-01-01', handoverItems: 1 }, null],
    [{ ...fit, criteria: 0, handoverItems: 1 }, null],
    [{ ...fit, reviewByOn: '2009-09-13', handoverItems: 1 }, 'out-of-date'],
    ...(['waiting', 'checking', 'refused', 'unchecked', 'damaged'] as const).map((checkStatus): [Weighed, Obstacle] => [
      { ...fit, checkStatus },
      'not-available',
    ]),
    [{ ...fit, checkStatus: null }, 'not-available'],
  ])('%j: %s', (item, obstacle) => {
    expect(obstacleOf(item, '2009-09-14', 12)).toBe(obstacle);
  });
});

describe('what a room begins with', () => {
  const ready = [
    { id: 'plain', hasChildLevelData: false, handoverItems: 0 },
    { id: 'asked', hasChildLevelData: false, handoverItems: 1 },
    { id: 'children', hasChildLevelData: true, handoverItems: 1 },
  ];

  it.each([
    ['ready', ['plain', 'asked']],
    ['handover', ['asked']],
    ['nothing', []],
    ['room', ['asked']],
  ] as const)('%s', (from, ids) => {
    expect(beginWith(from, ready, ['asked', 'children', 'gone'])).toEqual(ids);
  });
});
