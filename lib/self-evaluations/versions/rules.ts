import { plainText } from '@/lib/platform/rich-text/plain';
import type { Reader, SelfEvaluationStatus } from '../rules';
import { type AuthoredRun, authorshipOf, MOST_SAVES, type SavedText } from './authorship';
import type { SavedVersion, WordChange } from './types';

/**
 * True when the reader may see what was saved: the partner everything, the task group what was sent to it and what led
 * there, other partners nothing. Once an edition is agreed all that was saved in it had been sent.
 */
export function canReadVersion(
  reader: Reader,
  status: SelfEvaluationStatus,
  { version, sentVersion }: { version: number; sentVersion: number | null },
): boolean {
  if (reader === 'own-partner') return true;
  if (reader === 'other-partner' || status === 'draft') return false;
  return status !== 'returned' || (sentVersion !== null && version <= sentVersion);
}

/**
 * The latest version of an entry that the reader may see of those that were saved in an edition, see canReadVersion: null
 * for none, Infinity for all.
 */
export function readableUpTo(reader: Reader, status: SelfEvaluationStatus, sentVersion: number | null): number | null {
  if (canReadVersion(reader, status, { version: Number.POSITIVE_INFINITY, sentVersion }))
    return Number.POSITIVE_INFINITY;
  return sentVersion !== null && canReadVersion(reader, status, { version: sentVersion, sentVersion })
    ? sentVersion
    : null;
}

/**
 * Which two of the versions from `first` to `last` are compared, the earlier one first: those that the address names,
 * otherwise the last two. Null where there are not two.
 */
export function chosenPair(
  { first, last }: { first: number; last: number },
  from: string | undefined,
  to: string | undefined,
): [number, number] | null {
  if (last <= first) return null;
  const [one = 0, other = 0] = [from, to].map((number) => (/^\d{1,6}$/.test(number ?? '') ? Number(number) : 0));
  const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
  return first <= earlier && earlier < later && later <= last ? [earlier, later] : [last - 1, last];
}

/**
 * What a page of versions shows of the saves of one text, given earliest first: the latest 200, the last of them, and the
 * two that are compared. Null where nothing has been saved.
 */
export function versionsToShow<Save extends { view: SavedVersion }>(
  saves: readonly Save[],
  pair: { from?: string; to?: string },
) {
  const shown = saves.slice(-MOST_SAVES);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return null;
  const chosen = chosenPair({ first: first.view.number, last: last.view.number }, pair.from, pair.to);
  const [from, to] = (chosen ?? []).map((number) => shown[number - first.view.number]);
  return { shown: shown.toReversed(), last, compared: from && to ? { from, to } : null };
}

/** What became of a grade or a confidence in words between two versions; null where nothing did. */
export function wordChange(from: string, to: string): WordChange | null {
  return from === to ? null : { from, to };
}

/** Who wrote the words of the last of these texts, without their headings and lists, line by line. */
export function authoredLines(saves: readonly SavedText[]): AuthoredRun[][] {
  const lines: AuthoredRun[][] = [[]];
  // Most saves leave an answer as it was.
  const plain = new Map([...new Set(saves.map(({ text }) => text))].map((text) => [text, plainText(text)]));
  for (const run of authorshipOf(saves.map((save) => ({ ...save, text: plain.get(save.text) ?? '' })))) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => line.length > 0);
}
