/** What search looks through, in the order of the page. */
export const SECTIONS = ['evidence', 'criteria', 'findings', 'actions', 'people'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The days of evidence that it can be narrowed down by: the period it describes, or when it was last proposed. */
export const EVIDENCE_DATES = ['period', 'proposed'] as const;

/** So much of what was typed is looked for; nobody types more on purpose. */
const LONGEST = 200;

/** What was typed as one line that the database can take: control characters become spaces, and what is too long is cut. */
export function tidied(typed: string): string {
  const line = typed
    .replaceAll(/\p{Cc}+/gu, ' ')
    .normalize('NFC')
    .trim();
  return line.slice(0, LONGEST).toWellFormed();
}

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { text: string; isFound: boolean };

/** The pieces of a text in which the database has put what was found between U+0001 and U+0002. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split('\u0001')
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isFound: false }];
      const [found = '', ...rest] = part.split('\u0002');
      return [
        { text: found, isFound: true },
        { text: rest.join(''), isFound: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * True when every word that was typed begins a word of the name. Names have no stems and no common words, so this is all
 * that people are looked for by; a word with a minus before it is left out.
 */
export function isNamed(typed: string, name: string): boolean {
  const kept = typed.replaceAll(/(?<=^|\s)-\S+/g, ' ');
  const [wanted, named] = [wordsOf(kept), wordsOf(name)];
  return wanted.length > 0 && wanted.every((word) => named.some((one) => one.startsWith(word)));
}
