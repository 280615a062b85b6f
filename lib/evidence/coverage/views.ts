import { evaluatedCriteria, evidenceNeedIn } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS, type EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Pack } from '@/lib/frameworks/schema';
import { cellState } from './rules';
import type { CellCounts, CoverageRow, CoverageView } from './types';

/** An item that is accepted or waits for a decision, with the criteria of the framework that it speaks to. */
export type CountedItem = {
  kind: EvidenceKind;
  state: keyof CellCounts;
  partnerSlug: string;
  criteria: readonly string[];
};

type Tally = CellCounts & { elsewhere: number; accepted: number; currentAnywhere: number };

const nothing: Tally = { current: 0, outOfDate: 0, waiting: 0, elsewhere: 0, accepted: 0, currentAnywhere: 0 };

/** Counts the items by criterion and kind; with a partner, what others hold apart from its own. */
function tallies(items: readonly CountedItem[], partnerSlug: string | null): Map<string, Tally> {
  const all = new Map<string, Tally>();
  for (const { kind, state, criteria, partnerSlug: owner } of items) {
    for (const code of criteria) {
      const key = `${code} ${kind}`;
      const tally = all.get(key) ?? { ...nothing };
      all.set(key, tally);
      if (state !== 'waiting') tally.accepted += 1;
      if (state === 'current') tally.currentAnywhere += 1;
      if (partnerSlug === null || owner === partnerSlug) tally[state] += 1;
      else if (state !== 'waiting') tally.elsewhere += 1;
    }
  }
  return all;
}

type Parts = Pick<CoverageView, 'elements' | 'criteria' | 'lacking' | 'stale'>;

/**
 * Criteria × kinds of the pack, with what each cell comes to. A criterion lacks a kind that it needs when nobody has any
 * that is accepted, whichever partner is looked at; what is out of date is there, and is counted as stale.
 */
export function coverageParts(
  pack: Pack,
  items: readonly CountedItem[],
  extraKinds: readonly string[],
  partnerSlug: string | null,
): Parts {
  const counts = tallies(items, partnerSlug);
  const stale = new Set<string>();
  const placed = evaluatedCriteria(pack).map(({ criterion, element, parent }) => {
    const { kinds } = evidenceNeedIn(pack, criterion, extraKinds);
    const cells = EVIDENCE_KINDS.map((kind) => {
      const { accepted, currentAnywhere, ...held } = counts.get(`${criterion.code} ${kind}`) ?? nothing;
      const isNeeded = kinds.includes(kind);
      if (accepted > 0 && currentAnywhere === 0) stale.add(criterion.code);
      return { kind, ...held, state: cellState({ ...held, isNeeded }), isLacking: isNeeded && accepted === 0 };
    });
    const label = parent ? `${parent.label}: ${criterion.label}` : criterion.label;
    return { element, row: { code: criterion.code, label, cells } satisfies CoverageRow };
  });
  return {
    elements: pack.schedule.elements
      .map((element) => ({
        code: element.code,
        label: element.label,
        rows: placed.filter((one) => one.element === element).map(({ row }) => row),
      }))
      .filter(({ rows }) => rows.length > 0),
    criteria: placed.length,
    lacking: placed.filter(({ row }) => row.cells.some(({ isLacking }) => isLacking)).length,
    stale: stale.size,
  };
}
