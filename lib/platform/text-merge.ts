import { diff3Merge } from 'node-diff3';
import { differenceOf, type TextRun } from './text-difference';

/** A passage that two people changed, each in their own way. `both` stands in the merged text: theirs, then mine. */
export type Clash = { mine: string; theirs: string; both: string; runs: readonly TextRun[] };

export type MergedText = { text: string; clashes: readonly Clash[] };

/**
 * Merges two texts that began from the same one, line by line: what one side alone changed is taken over, what both
 * changed differently is a clash, in which both passages stand one after the other. No word of either side is lost.
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, clashes: [] };
  if (mine === base) return { text: theirs, clashes: [] };
  const [a, o, b] = [mine.split('\n'), base.split('\n'), theirs.split('\n')];
  if (sameLines(o, a) + sameLines(o, b) > MOST_SAME_LINES) return { text: clash(a, b).both, clashes: [clash(a, b)] };
  const pieces = diff3Merge(a, o, b, { excludeFalseConflicts: true }).flatMap(({ ok, conflict }) =>
    conflict ? piecesOf(conflict) : [ok ?? []],
  );
  return {
    text: pieces.flatMap((piece) => ('both' in piece ? [piece.both] : piece)).join('\n'),
    clashes: pieces.filter((piece): piece is Clash => 'both' in piece),
  };
}

/** Beyond this many pairs of like lines, as in a thousand empty ones, comparing them would take minutes: nobody writes so. */
const MOST_SAME_LINES = 100_000;

function sameLines(some: readonly string[], others: readonly string[]): number {
  const counts = Map.groupBy(others, (line) => line);
  return some.reduce((total, line) => total + (counts.get(line)?.length ?? 0), 0);
}

type Piece = readonly string[] | Clash;
type Three = { a: readonly string[]; o: readonly string[]; b: readonly string[] };

/** Neighbouring lines that each side changed one of are no clash; nor are the lines that both begin or end with. */
function piecesOf({ a, o, b }: Three): Piece[] {
  if (a.length === o.length && b.length === o.length)
    return a.map((line, at) => mergeLine(line, o[at] ?? '', b[at] ?? ''));
  const head = commonHead(a, b);
  const tail = commonHead(a.slice(head).toReversed(), b.slice(head).toReversed());
  const [my, their] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const gap = (line: string | undefined, other: string | undefined) => ([line, other].includes('') ? [''] : []);
  return [
    ...[a.slice(0, head), gap(my[0], their[0])],
    clash(my, their),
    ...[gap(my.at(-1), their.at(-1)), a.slice(a.length - tail)],
  ];
}

function mergeLine(mine: string, base: string, theirs: string): Piece {
  if (mine === theirs || theirs === base) return [mine];
  return mine === base ? [theirs] : clash([mine], [theirs]);
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((line, index) => line !== b[index]);
  return at === -1 ? a.length : at;
}

function clash(a: readonly string[], b: readonly string[]): Clash {
  const [mine, theirs] = [a.join('\n').trim(), b.join('\n').trim()];
  const both = [theirs, mine].filter(Boolean).join('\n\n');
  return { mine, theirs, both, runs: differenceOf(theirs, mine) };
}

/** What a form holds of one thing: texts and choices by field name. */
export type Answers = Readonly<Record<string, string>>;

/** `values` is what to put into the form; `clashes` names every text, also where nothing clashes in it. */
export type MergedAnswers = {
  values: Readonly<Record<string, string | string[]>>;
  clashes: Readonly<Record<string, readonly Clash[]>>;
  /** True where nothing is left for the writer to decide. */
  isSettled: boolean;
};

/** Merges field by field: the named texts by passage, every other as a whole, where mine stays if both changed it. */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers, texts: readonly string[]): MergedAnswers {
  const merged = Object.keys(theirs).map((name) => {
    const [from, my, their] = [base[name] ?? '', mine[name] ?? '', theirs[name] ?? ''];
    if (texts.includes(name)) return { name, isText: true, ...mergeTexts(from, my, their) };
    return { name, isText: false, text: my === from ? their : my, isOpen: ![from, my].includes(their) && my !== from };
  });
  return {
    values: Object.fromEntries(merged.map(({ name, text }) => [name, text])),
    clashes: Object.fromEntries(merged.flatMap((one) => ('clashes' in one ? [[one.name, one.clashes]] : []))),
    isSettled: merged.every((one) => ('clashes' in one ? one.clashes.length === 0 : !one.isOpen)),
  };
}
