/** Somebody who writes a service's answer on a criterion. */
export type Named = { criterionCode: string; personId: string };

/** A criterion and a person as one value of a form and of the trail; neither has a colon. */
export function pairOf({ criterionCode, personId }: Named): string {
  return `${criterionCode}:${personId}`;
}

/** A pair read back; empty texts for what is none. */
export function readPair(pair: string): Named {
  const [criterionCode = '', personId = ''] = pair.split(':');
  return { criterionCode, personId };
}

/**
 * What somebody changed on a page, whatever others have changed since: who was ticked that was not, and the other way
 * round. Two people who name contributors at once so keep what both did.
 */
export function changesOf(stood: readonly string[], named: readonly string[]): { added: Named[]; dropped: Named[] } {
  const [before, after] = [new Set(stood), new Set(named)];
  return {
    added: [...after].filter((pair) => !before.has(pair)).map(readPair),
    dropped: [...before].filter((pair) => !after.has(pair)).map(readPair),
  };
}
