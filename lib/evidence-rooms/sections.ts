import { criteriaOf, criterionName } from '@/lib/frameworks/evaluation-schedule';
import { handoverInOrder } from '@/lib/frameworks/handover-list';
import type { Pack } from '@/lib/frameworks/schema';
import type { PlaceKind } from './rules';

/** Under which criterion or hand-over item a document stands, and what it shows there. */
export type Place = { kind: PlaceKind; code: string; note: string };

/** A criterion or hand-over item with the documents that stand under it. */
export type Section<T> = {
  /** Counted from 1 through the whole room: the number of its folder. */
  number: number;
  kind: PlaceKind | 'other';
  code: string;
  label: string;
  /** `isFirst` where the document lies; everywhere else it is only named. */
  entries: readonly { item: T; note: string; isFirst: boolean }[];
};

type Heading = { kind: Section<unknown>['kind']; code: string; label: string };

/** Every place of a framework: its criteria in their order, then what it wants handed over, the earliest due first. */
export function headingsOf(pack: Pack): Heading[] {
  const criteria = criteriaOf(pack).map(({ criterion: { code } }) => {
    return { kind: 'criterion' as const, code, label: criterionName(pack, code) };
  });
  const handover = handoverInOrder(pack).map(({ key, label }) => ({ kind: 'handover' as const, code: key, label }));
  return [...criteria, ...handover];
}

const OTHER: Heading = { kind: 'other', code: '', label: 'Other documents' };

/**
 * The documents of a room by criterion and hand-over item, in the framework's order; places without any are left out.
 * Each document lies in its first place alone. What stands nowhere comes last.
 */
export function sectionsOf<T extends { places: readonly Place[] }>(pack: Pack, items: readonly T[]): Section<T>[] {
  const headings = headingsOf(pack);
  const seen = new Set<T>();
  const found = headings.map((heading) => ({
    ...heading,
    entries: items.flatMap((item) => {
      const place = item.places.find(({ kind, code }) => kind === heading.kind && code === heading.code);
      if (!place) return [];
      const isFirst = !seen.has(item);
      seen.add(item);
      return [{ item, note: place.note, isFirst }];
    }),
  }));
  const left = items.filter((item) => !seen.has(item));
  const others = { ...OTHER, entries: left.map((item) => ({ item, note: '', isFirst: true })) };
  return [...found, others]
    .filter(({ entries }) => entries.length > 0)
    .map((section, index) => ({ ...section, number: index + 1 }));
}
