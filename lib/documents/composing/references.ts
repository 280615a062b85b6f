import type { DocumentPart } from '@/lib/platform/documents/types';

/** Evidence that an answer to a criterion names, as it is told in a document. */
export type Cited = {
  criterionCode: string;
  itemId: string;
  title: string;
  kind: string;
  period: string;
  owner: string;
  /** Empty for what is accepted and counts; otherwise what is the matter with it. */
  standing: string;
};

/** The references of a document: what stands below a criterion, and the list of all of them at the end. */
export type References = { of(criterionCodes: readonly string[]): DocumentPart[]; annex: DocumentPart[] };

/**
 * Numbers evidence in the order in which a reader meets it, [E1] first, each item once however many criteria name it.
 * `order` is the criteria's.
 */
export function referencesOf(cited: readonly Cited[], order: readonly string[]): References {
  const met = order.flatMap((code) =>
    cited
      .filter(({ criterionCode }) => criterionCode === code)
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')),
  );
  const items = [...new Map(met.map((item) => [item.itemId, item])).values()];
  const references = new Map(items.map(({ itemId }, index) => [itemId, `[E${index + 1}]`]));
  const referenceOf = ({ itemId }: Cited) => references.get(itemId) ?? '';
  return {
    of(criterionCodes) {
      const named = met.filter(({ criterionCode }) => criterionCodes.includes(criterionCode)).map(referenceOf);
      const sorted = [...new Set(named)].toSorted((a, b) => Number(a.slice(2, -1)) - Number(b.slice(2, -1)));
      return sorted.length > 0 ? [{ kind: 'note', text: `Evidence: ${sorted.join(', ')}` }] : [];
    },
    annex:
      items.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, number: null, text: 'Evidence referred to' },
            {
              kind: 'table',
              table: {
                caption: 'Evidence, in the order in which it is first named',
                headings: ['Reference', 'Title', 'Kind', 'Period', 'Owner'],
                rows: items.map((item) => [
                  referenceOf(item),
                  item.standing ? `${item.title} (${item.standing})` : item.title,
                  item.kind,
                  item.period,
                  item.owner,
                ]),
              },
            },
          ],
  };
}
