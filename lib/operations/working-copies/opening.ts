import { dayOf, daysBetween, formatInstant, formatTime } from '@/lib/platform/days';
import { type Answers, mergeAnswers } from '@/lib/platform/text-merge';
import type { OpenedCopy, WorkingCopy } from './types';

/** When a copy was kept, as one says it now: "today at 9:05am", "yesterday at 9:05am", "14 September 2009 at 9:05am". */
export function keptWords(keptAt: Date, now: Date): string {
  const days = daysBetween(dayOf(keptAt), dayOf(now));
  if (days > 1) return formatInstant(keptAt);
  return `${days === 1 ? 'yesterday' : 'today'} at ${formatTime(keptAt)}`;
}

/** `chosen` are lists that both may have added to: what either of them chose is kept. */
type Stored = {
  answers: Answers;
  version: number;
  by?: string;
  chosen?: Readonly<Record<string, readonly string[]>>;
};

/**
 * A working copy as its form opens with it. Where `stored` has moved on since the writer began from `base`, the two are
 * merged as they would be in saving; `texts` names the fields that are merged by passage.
 */
export function openCopy(
  copy: WorkingCopy,
  now: Date,
  stored: Stored,
  base: Answers,
  texts: readonly string[],
): OpenedCopy {
  const kept = keptWords(copy.keptAt, now);
  if (copy.baseVersion === stored.version) return { values: copy.values, kept, conflict: null };
  const mine = Object.fromEntries(
    Object.entries(copy.values).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
  const merged = mergeAnswers(base, mine, stored.answers, texts);
  const chosen = Object.fromEntries(
    Object.entries(stored.chosen ?? {}).map(([name, list]) => [
      name,
      [...new Set([...list, ...[copy.values[name] ?? []].flat()])],
    ]),
  );
  return {
    values: { ...copy.values, ...merged.values, ...chosen },
    kept,
    conflict: { theirs: stored.answers, version: stored.version, by: stored.by, merged },
  };
}
