import { plainText } from '@/lib/platform/rich-text/plain';
import type { Reader, SelfEvaluationStatus } from '../rules';
import { type AuthoredRun, authorshipOf, type SavedText } from './authorship';

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
 * Which two of so many versions are compared, the earlier one first: those that the address names, otherwise the last
 * two. Null where there are not two.
 */
export function chosenPair(count: number, from: string | undefined, to: string | undefined): [number, number] | null {
  if (count < 2) return null;
  const [first, second] = [from, to].map((number) => (/^\d{1,6}$/.test(number ?? '') ? Number(number) : 0));
  const isPair = first && second && first !== second && Math.max(first, second) <= count;
  return isPair ? [Math.min(first, second), Math.max(first, second)] : [count - 1, count];
}

/** Who wrote the words of the last of these texts, without their headings and lists, line by line. */
export function authoredLines(saves: readonly SavedText[]): AuthoredRun[][] {
  const lines: AuthoredRun[][] = [[]];
  for (const run of authorshipOf(saves.map((save) => ({ ...save, text: plainText(save.text) })))) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => line.length > 0);
}
