/** An agreed self-evaluation that a text was composed from, or that stands now. */
export type Source = { selfEvaluationId: string; serviceId: string };

/** How what stands now differs from what a text was composed from. */
export type SourceChange<S extends Source> =
  | { kind: 'added'; now: S }
  | { kind: 'replaced'; before: S; now: S }
  | { kind: 'gone'; before: S };

/**
 * What has changed since a text was composed: a service that has agreed its first self-evaluation, one that has agreed
 * another, one that has none any more. Nothing means that the text is not stale. A service has at most one that stands.
 */
export function sourceChanges<S extends Source>(taken: readonly S[], standing: readonly S[]): SourceChange<S>[] {
  const isSame = (a: S) => (b: S) => a.selfEvaluationId === b.selfEvaluationId;
  const isOfSameService = (a: S) => (b: S) => a.serviceId === b.serviceId;
  const fresh = standing.filter((now) => !taken.some(isSame(now)));
  const past = taken.filter((before) => !standing.some(isSame(before)));
  return [
    ...fresh.map((now): SourceChange<S> => {
      const before = past.find(isOfSameService(now));
      return before ? { kind: 'replaced', before, now } : { kind: 'added', now };
    }),
    ...past
      .filter((before) => !fresh.some(isOfSameService(before)))
      .map((before) => ({ kind: 'gone', before }) as const),
  ];
}
