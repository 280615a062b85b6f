import { differenceOf } from '@/lib/platform/text-difference';

const WORD = /[\p{L}\p{N}]/u;
const WORDS = /[\p{L}\p{N}]+/gu;

/** A text as somebody saved it. */
export type SavedText = { text: string; authorName: string; at: Date };

/** Words that one person wrote in one save; of words older than what was looked at nobody is named. */
export type AuthoredRun = { text: string; authorName: string | null; at: Date };

/** The most saves that are looked at, the latest ones. */
export const MOST_SAVES = 200;
/** The most work of comparing, in squares of changed characters: 6,000 characters written wholly anew four times. */
const MOST_WORK = 4 * 12_000 ** 2;

/**
 * Who wrote which words of the last text: each of its words belongs to whoever saved it last in the place where it stands.
 * The runs in their order are the text, to the letter. Of the first text everything is its saver's; where more was saved
 * than is looked at, what stood there before is nobody's.
 */
export function authorshipOf(saves: readonly SavedText[]): AuthoredRun[] {
  const begin = beginningOf(saves);
  const [first, ...later] = saves.slice(begin);
  if (!first) return [];
  return joined(later.reduce(rewritten, [begin > 0 ? { ...first, authorName: null } : first]));
}

function beginningOf(saves: readonly SavedText[]): number {
  let work = 0;
  for (let at = saves.length - 1; at > 0; at -= 1) {
    const [before, after] = [saves[at - 1]?.text ?? '', saves[at]?.text ?? ''];
    const [head, tail] = before === after ? [before.length, 0] : sharedEnds(before, after);
    work += (before.length + after.length - 2 * (head + tail)) ** 2;
    if (work > MOST_WORK || saves.length - at >= MOST_SAVES) return at;
  }
  return 0;
}

function rewritten(runs: readonly AuthoredRun[], save: SavedText): AuthoredRun[] {
  const before = runs.map(({ text }) => text).join('');
  if (before === save.text) return [...runs];
  const [head, tail] = sharedEnds(before, save.text);
  const old = new Reader(runs);
  const now = old.take(head);
  const change = differenceOf(before.slice(head, before.length - tail), save.text.slice(head, save.text.length - tail));
  for (const [place, { kind, text }] of change.entries()) {
    const taken = kind === 'added' ? [] : old.take(text.length);
    const isBetween = place > 0 && place < change.length - 1;
    if (kind === 'added' || (kind === 'same' && isBetween && isByChance(text))) now.push({ ...save, text });
    else if (kind === 'same') now.push(...taken);
  }
  return [...now, ...old.take(tail)];
}

/** Reads runs from their beginning, a number of characters at a time. */
class Reader {
  private place = 0;
  private within = 0;
  constructor(private readonly runs: readonly AuthoredRun[]) {}

  take(length: number): AuthoredRun[] {
    const taken: AuthoredRun[] = [];
    let owed = length;
    for (let run = this.runs[this.place]; run && owed > 0; run = this.runs[this.place]) {
      const text = run.text.slice(this.within, this.within + owed);
      if (text) taken.push({ ...run, text });
      owed -= text.length;
      this.within += text.length;
      if (this.within >= run.text.length) {
        this.place += 1;
        this.within = 0;
      }
    }
    return taken;
  }
}

/** One or two words that a sentence happens to share with the one it took the place of are nobody's but its writer's. */
function isByChance(shared: string): boolean {
  return (shared.match(WORDS) ?? []).length < 3;
}

/** How many characters two texts share at their beginning and at their end, in whole words: most saves change little. */
function sharedEnds(a: string, b: string): [head: number, tail: number] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  while (head > 0 && !isSpace(a[head - 1])) head -= 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  while (tail > 0 && !isSpace(a[a.length - tail])) tail -= 1;
  return [head, tail];
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

/** Neighbours of one save become one; what stands between words belongs to whoever wrote the word before it. */
function joined(runs: readonly AuthoredRun[]): AuthoredRun[] {
  const whole: AuthoredRun[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const isOfSame = last && last.authorName === run.authorName && last.at.getTime() === run.at.getTime();
    if (last && (isOfSame || !WORD.test(run.text))) last.text += run.text;
    else whole.push({ ...run });
  }
  return whole;
}
