import type { Inline } from '@/lib/platform/rich-text/types';
import { type Fonts, type Look, plain, type Stretch } from './fonts';

export type Run = { text: string; look: Look };

/** Words as they are drawn: in one look, with their width in points at a size of one. */
export type Piece = Stretch & { look: Look; width: number };
export type Line = readonly Piece[];

/** The words of a structured line, each stretch with its look. */
export function runsOf(children: readonly Inline[], look: Look = plain): Run[] {
  return children.flatMap((inline) => {
    if (inline.kind === 'text') return [{ text: inline.text, look }];
    if (inline.kind === 'link') return runsOf(inline.children, { ...look, href: inline.href });
    return runsOf(inline.children, {
      ...look,
      ...(inline.kind === 'strong' ? { isStrong: true } : { isEmphasis: true }),
    });
  });
}

/** Breaks runs into lines no wider than `width` at this size: at spaces, and within a word only where it fills a line. */
export function linesOf(runs: readonly Run[], size: number, width: number, fonts: Fonts): Line[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  let word: Piece[] = [];

  const widthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + piece.width * size, 0);
  const begin = () => {
    lines.push([]);
    used = 0;
  };
  const put = (pieces: readonly Piece[]) => {
    lines.at(-1)?.push(...pieces);
    used += widthOf(pieces);
  };
  const endWord = () => {
    if (used > 0 && used + widthOf(word) > width) begin();
    for (const piece of widthOf(word) > width ? word.flatMap(charactersOf) : word) {
      if (used > 0 && used + piece.width * size > width) begin();
      put([piece]);
    }
    word = [];
  };
  const pieceOf = (text: string, look: Look): Piece => {
    const stretch = fonts.stretchOf(text, look);
    return { ...stretch, look, width: fonts.widthOf(stretch) };
  };
  const charactersOf = ({ text, look }: Piece) => [...text].map((character) => pieceOf(character, look));

  for (const { text, look } of runs) {
    for (const token of text.split(/(\n|[ \t]+)/)) {
      if (token === '') continue;
      if (token === '\n') {
        endWord();
        begin();
      } else if (/^[ \t]/.test(token)) {
        endWord();
        const space = [pieceOf(' ', look)];
        if (used > 0 && used + widthOf(space) <= width) put(space);
        else if (used > 0) begin();
      } else word.push(pieceOf(token, look));
    }
  }
  endWord();
  return lines.map((line) => joined(line));
}

/** Neighbours of one look as one piece: what is drawn and read out at once. */
function joined(line: readonly Piece[]): Line {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last && isAlike(last.look, piece.look)) {
      last.text += piece.text;
      last.width += piece.width;
    } else pieces.push({ ...piece });
  }
  return pieces;
}

function isAlike(a: Look, b: Look): boolean {
  return a.isStrong === b.isStrong && a.isEmphasis === b.isEmphasis && a.href === b.href;
}
