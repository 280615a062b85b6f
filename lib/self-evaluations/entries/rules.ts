import { type Answers, type MergedAnswers, mergeAnswers } from '@/lib/platform/text-merge';
import { ANSWERS, type EntryText } from '../rules';

/** What the form calls itself on its page. */
export const ENTRY_FORM = 'entry';

/** An entry as its form holds it: the empty text where nothing is chosen or written. */
export function answersOf(entry: EntryText | null): Answers {
  return {
    whatWeKnow: entry?.whatWeKnow ?? '',
    howWeKnow: entry?.howWeKnow ?? '',
    whatNext: entry?.whatNext ?? '',
    grade: entry?.grade ?? '',
    confidence: entry?.confidence ?? '',
  };
}

/** Two people's answers put together over what both began from, and what that says as an entry. */
export function mergeEntries(base: EntryText | null, mine: EntryText, theirs: EntryText) {
  const merged = mergeAnswers(answersOf(base), answersOf(mine), answersOf(theirs), ANSWERS);
  return { merged, text: textOf(merged) };
}

function textOf({ values }: MergedAnswers): EntryText {
  const text = (name: keyof EntryText) => String(values[name] ?? '');
  return {
    whatWeKnow: text('whatWeKnow'),
    howWeKnow: text('howWeKnow'),
    whatNext: text('whatNext'),
    grade: text('grade') || null,
    confidence: text('confidence') || null,
  };
}

type Place = { areaSlug: string; serviceId: string; frameworkCode: string; criterionCode: string };

/** The address of the page on which a service answers a criterion. */
export function entryPath({ areaSlug, serviceId, frameworkCode, criterionCode }: Place): string {
  return `/areas/${areaSlug}/self-evaluations/${serviceId}/criteria/${criterionCode}?framework=${frameworkCode}`;
}

/** Which two versions a save was put together from: the one its writer began from and the one saved meanwhile. */
export type Joined = { from: number; saved: number };

/** The two versions as an address names them, `2-4`; null for what is none. */
export function joinedIn(text: string | string[] | undefined): Joined | null {
  const [, from, saved] = /^(\d{1,9})-(\d{1,9})$/.exec(String(text)) ?? [];
  return from && saved ? { from: Number(from), saved: Number(saved) } : null;
}
