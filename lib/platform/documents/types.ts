import type { Block } from '@/lib/platform/rich-text/types';

/** A word beside what it says: "Agreed by", "A. Person, 14 September 2009". */
export type Fact = { label: string; value: string };

/** A table in a document; every row has as many cells as there are headings, and its first names it. */
export type DocumentTable = {
  caption: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
};

/**
 * A part of a document. Headings are the evaluation schedule and nothing else, with the number they have there, so that
 * the same criterion has the same number in every document; an annex has none. Each of the first level begins a page.
 */
export type DocumentPart =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; number: string | null; text: string }
  /** The name of what follows, below the headings: one of the three questions. */
  | { kind: 'lead'; text: string }
  | { kind: 'text'; blocks: readonly Block[] }
  | { kind: 'note'; text: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'table'; table: DocumentTable }
  | { kind: 'quote'; text: string; source: string };

/** A document as its writers get it: what stands on the cover, and the parts in their order. */
export type WrittenDocument = {
  title: string;
  subtitle: string;
  /** Stands in the header and the footer of every page: "Official – Sensitive". */
  marking: string;
  /** True where the text may still change: every page says so. */
  isDraft: boolean;
  /** Who wrote it: the area. */
  author: string;
  cover: readonly Fact[];
  parts: readonly DocumentPart[];
};

/** A sheet of a workbook; text and nothing else, no cell is ever a formula. */
export type Sheet = { name: string; rows: readonly (readonly string[])[] };

/** A workbook as its writer gets it; each sheet's first row is its headings, its first column what a row is about. */
export type Workbook = { title: string; marking: string; sheets: readonly Sheet[] };

/** Told how many parts are written. */
export type OnProgress = (written: number) => void;

/** What stands at the head and the foot of each page. */
export function markingWords({ marking, isDraft }: Pick<WrittenDocument, 'marking' | 'isDraft'>): string {
  return isDraft ? `DRAFT – ${marking}` : marking;
}

/** A heading with its number: "1.2 Children and families". */
export function headingWords({ number, text }: { number: string | null; text: string }): string {
  return number === null ? text : `${number} ${text}`;
}
