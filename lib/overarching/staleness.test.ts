import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Source, sourceChanges } from './staleness';

const source = (serviceId: string, edition: number): Source => ({
  serviceId,
  selfEvaluationId: `${serviceId}${edition}`,
});

describe('what has changed since a text was composed', () => {
  const [a1, a2, b1] = [source('a', 1), source('a', 2), source('b', 1)];
  it.each([
    ['nothing', [a1, b1], [b1, a1], []],
    ['a service that has agreed its first', [a1], [a1, b1], [{ kind: 'added', now: b1 }]],
    ['a service that has agreed another', [a1, b1], [a2, b1], [{ kind: 'replaced', before: a1, now: a2 }]],
    ['a service that has none any more', [a1, b1], [b1], [{ kind: 'gone', before: a1 }]],
    [
      'several at once',
      [a1],
      [a2, b1],
      [
        { kind: 'replaced', before: a1, now: a2 },
        { kind: 'added', now: b1 },
      ],
    ],
  ] as const)('%s', (_what, taken, standing, changes) => {
    expect(sourceChanges(taken, standing)).toEqual(changes);
  });

  const anySources = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 })), {
      selector: ([service]) => service,
    })
    .map((pairs) => pairs.map(([service, edition]) => source(service, edition)));

  it('is nothing exactly where the same stand, and leads from what was taken to what stands', () => {
    fc.assert(
      fc.property(anySources, anySources, (taken, standing) => {
        const ids = (sources: readonly Source[]) => sources.map(({ selfEvaluationId }) => selfEvaluationId).sort();
        const changes = sourceChanges(taken, standing);
        expect(changes.length === 0).toBe(JSON.stringify(ids(taken)) === JSON.stringify(ids(standing)));
        const gone = changes.flatMap((change) => (change.kind === 'added' ? [] : [change.before]));
        const come = changes.flatMap((change) => (change.kind === 'gone' ? [] : [change.now]));
        const after = [...ids(taken).filter((id) => !ids(gone).includes(id)), ...ids(come)].sort();
        expect(after).toEqual(ids(standing));
      }),
    );
  });
});
