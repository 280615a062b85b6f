import { expect, test } from 'vitest';
import { byGravity } from './rules';

test('what asks for something comes first, the gravest first, then the latest; strengths and what is closed come last', () => {
  const list = [
    { number: 5, severity: 'strength', state: 'strength' },
    { number: 4, severity: 'improvement', state: 'under-way' },
    { number: 6, severity: 'improvement', state: 'overdue' },
    { number: 2, severity: 'priority-action', state: 'unverified' },
    { number: 1, severity: 'priority-action', state: 'closed' },
  ] as const;
  expect([...list].sort(byGravity).map(({ number }) => number)).toEqual([2, 6, 4, 1, 5]);
});
