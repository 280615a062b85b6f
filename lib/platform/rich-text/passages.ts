import { parseRichText } from './parse';
import type { Block, Inline } from './types';

/** Words of a text that something elsewhere is about, and the way there. */
export type Mark = { words: string; href: string; label: string };

/** A part of a run of text: under a mark or not, and whether the mark ends with it. */
export type Piece = { text: string; mark: Mark | null; isEnd: boolean };

type TextInline = Extract<Inline, { kind: 'text' }>;
type Spot = { node: TextInline; at: number };

/** The words as they are compared: one space for any white space, none at the ends, in Unicode's composed form. */
export function comparableWords(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** True when the words stand in the structured text in this order, whatever marks, lines or list items part them. */
export function holdsWords(markdown: string, words: string): boolean {
  const wanted = comparableWords(words);
  return wanted !== '' && placesIn(parseRichText(markdown)).text.normalize('NFC').includes(wanted);
}

/**
 * How the marks divide the text of parsed blocks: the pieces of every run of text that a mark touches, by the run. Words
 * that stand nowhere mark nothing; of words that stand twice the first place counts; where marks overlap, the earlier one.
 */
export function markedPieces(blocks: readonly Block[], marks: readonly Mark[]): ReadonlyMap<Inline, readonly Piece[]> {
  const { text, spots } = placesIn(blocks);
  const marked = new Map<TextInline, (Mark | null)[]>();
  for (const mark of marks) {
    const wanted = comparableWords(mark.words);
    const from = wanted === '' ? -1 : text.indexOf(wanted);
    for (const spot of from < 0 ? [] : spots.slice(from, from + wanted.length)) {
      if (!spot) continue;
      const ofNode = marked.get(spot.node) ?? new Array<Mark | null>(spot.node.text.length).fill(null);
      ofNode[spot.at] ??= mark;
      marked.set(spot.node, ofNode);
    }
  }
  const pieces = new Map([...marked].map(([node, ofNode]) => [node, piecesOf(node.text, ofNode)] as const));
  markEnds([...pieces.values()].flat());
  return pieces;
}

/** The comparable words of the blocks, and for each of their characters where it stands; null between lines. */
function placesIn(blocks: readonly Block[]): { text: string; spots: readonly (Spot | null)[] } {
  const characters: string[] = [];
  const spots: (Spot | null)[] = [];
  const add = (character: string, spot: Spot | null) => {
    if (character === ' ' && (characters.at(-1) ?? ' ') === ' ') return;
    characters.push(character);
    spots.push(spot);
  };
  for (const line of linesOf(blocks)) {
    add(' ', null);
    for (const node of line) {
      for (let at = 0; at < node.text.length; at += 1) {
        const character = node.text.charAt(at);
        add(/\s/.test(character) ? ' ' : character, { node, at });
      }
    }
  }
  return { text: characters.join(''), spots };
}

function linesOf(blocks: readonly Block[]): TextInline[][] {
  return blocks.flatMap((block): TextInline[][] => {
    if (block.kind === 'list') return block.items.flatMap(linesOf);
    return block.kind === 'quote' ? linesOf(block.children) : [block.children.flatMap(textsOf)];
  });
}

function textsOf(inline: Inline): TextInline[] {
  return inline.kind === 'text' ? [inline] : inline.children.flatMap(textsOf);
}

function piecesOf(text: string, marks: readonly (Mark | null)[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, mark] of marks.entries()) {
    const last = pieces.at(-1);
    if (last && last.mark === mark) last.text += text.charAt(at);
    else pieces.push({ text: text.charAt(at), mark, isEnd: false });
  }
  return pieces;
}

function markEnds(pieces: readonly Piece[]): void {
  const last = new Map<Mark, Piece>();
  for (const piece of pieces) if (piece.mark) last.set(piece.mark, piece);
  for (const piece of last.values()) piece.isEnd = true;
}
