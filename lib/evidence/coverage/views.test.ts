import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatedCriteria, evidenceNeedIn } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { coverageSentence } from './labels';
import { cellState, spanOf } from './rules';
import { type CountedItem, coverageParts } from './views';

const pack = getPack('SLAC-2009');
const codes = evaluatedCriteria(pack).map(({ criterion }) => criterion.code);

const none = { current: 0, outOfDate: 0, waiting: 0, elsewhere: 0, isNeeded: true };

describe('cellState', () => {
  it.each([
    [{}, 'missing'],
    [{ isNeeded: false }, 'not-needed'],
    [{ waiting: 1 }, 'waiting'],
    [{ elsewhere: 2, waiting: 1 }, 'waiting'],
    [{ elsewhere: 2 }, 'elsewhere'],
    [{ outOfDate: 1, waiting: 1 }, 'out-of-date'],
    [{ current: 1, outOfDate: 3, waiting: 1, isNeeded: false }, 'held'],
  ] as const)('of %j is %s', (counts, state) => {
    expect(cellState({ ...none, ...counts })).toBe(state);
  });
});

describe('spanOf', () => {
  it.each([
    [-1, null],
    [0, '30'],
    [30, '30'],
    [31, '60'],
    [90, '90'],
    [91, null],
  ] as const)('%i days: %s', (days, span) => {
    expect(spanOf(days)).toBe(span);
  });
});

const item: fc.Arbitrary<CountedItem> = fc.record({
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  state: fc.constantFrom('current', 'outOfDate', 'waiting'),
  partnerSlug: fc.constantFrom('police', 'schools'),
  criteria: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }),
});

const cellsOf = (parts: ReturnType<typeof coverageParts>) =>
  parts.elements.flatMap(({ rows }) => rows.flatMap(({ code, cells }) => cells.map((cell) => ({ code, ...cell }))));

describe('coverageParts', () => {
  it('of nothing lacks every kind that is needed, and no other', () => {
    const parts = coverageParts(pack, [], [], null);
    expect(parts.criteria).toBe(codes.length);
    const needed = evaluatedCriteria(pack).flatMap(({ criterion }) =>
      evidenceNeedIn(pack, criterion, []).kinds.map((kind) => `${criterion.code} ${kind}`),
    );
    const missing = cellsOf(parts).filter(({ state }) => state === 'missing');
    expect(missing.map(({ code, kind }) => `${code} ${kind}`).sort()).toEqual(needed.sort());
  });

  it('counts each item once under each of its criteria, and an area may need more kinds', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const parts = coverageParts(pack, items, ['policy'], null);
        const sum = cellsOf(parts).reduce((all, cell) => all + cell.current + cell.outOfDate + cell.waiting, 0);
        expect(sum).toBe(items.reduce((all, { criteria }) => all + criteria.length, 0));
        const withPolicy = new Set(
          items
            .filter(({ kind, state }) => kind === 'policy' && state !== 'waiting')
            .flatMap(({ criteria }) => criteria),
        );
        const lacking = new Set(
          cellsOf(parts)
            .filter(({ kind, isLacking }) => kind === 'policy' && isLacking)
            .map(({ code }) => code),
        );
        for (const code of codes) expect(lacking.has(code)).toBe(!withPolicy.has(code));
      }),
    );
  });

  it('of one partner lacks what the area lacks: what others hold is no hole', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const [area, police] = [null, 'police'].map((partner) => coverageParts(pack, items, [], partner));
        expect(police?.lacking).toBe(area?.lacking);
        expect(police?.stale).toBe(area?.stale);
      }),
    );
  });
});

describe('coverageSentence', () => {
  it.each([
    [{ criteria: 37, lacking: 12, stale: 0 }, '12 of 37 criteria lack a kind of evidence they need.'],
    [
      { criteria: 37, lacking: 1, stale: 1 },
      '1 of 37 criteria lacks a kind of evidence it needs, and 1 criterion has a kind that is only out of date.',
    ],
    [{ criteria: 37, lacking: 0, stale: 0 }, 'Each of the 37 criteria has every kind of evidence it needs.'],
    [
      { criteria: 37, lacking: 0, stale: 2 },
      'Each of the 37 criteria has every kind of evidence it needs, but 2 criteria have a kind that is only out of date.',
    ],
  ])('%j: %s', (counts, sentence) => {
    expect(coverageSentence(counts)).toBe(sentence);
  });
});
