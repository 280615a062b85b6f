import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, pairOf, readPair } from './rules';

test('a pair comes back as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom('SG.LM.EVAL', 'HP.RISK'), fc.uuid(), (criterionCode, personId) => {
      expect(readPair(pairOf({ criterionCode, personId }))).toEqual({ criterionCode, personId });
    }),
  );
});

test('two people’s changes to one list are both kept, in whichever order they arrive', () => {
  const pairs = fc.subarray(['a:1', 'a:2', 'b:1', 'b:2']);
  const applied = (stands: readonly string[], stood: readonly string[], named: readonly string[]) => {
    const { added, dropped } = changesOf(stood, named);
    const without = stands.filter((pair) => !dropped.map(pairOf).includes(pair));
    return new Set([...without, ...added.map(pairOf)]);
  };
  fc.assert(
    fc.property(pairs, pairs, pairs, (stood, mine, theirs) => {
      const after = applied([...applied(stood, stood, theirs)], stood, mine);
      for (const pair of mine) if (!stood.includes(pair)) expect(after).toContain(pair);
      for (const pair of theirs) if (!stood.includes(pair) || mine.includes(pair)) expect(after.has(pair)).toBe(true);
      expect(after).toEqual(applied([...applied(stood, stood, mine)], stood, theirs));
    }),
  );
});
