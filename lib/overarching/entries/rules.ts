import { type Answers, type MergedAnswers, mergeAnswers } from '@/lib/platform/text-merge';
import type { PartText } from '../rules';

/** What the form calls itself on its page. */
export const PART_FORM = 'part';

/** The fields that are merged by passage; the grade is one choice. */
export const PART_TEXTS = ['judgement', 'whatNext'];

/** A part as its form holds it: the empty text where nothing is chosen or written. */
export function answersOf(text: PartText | null): Answers {
  return { judgement: text?.judgement ?? '', whatNext: text?.whatNext ?? '', grade: text?.grade ?? '' };
}

/** Two people's texts put together over what both began from, and what that says as a part. */
export function mergeParts(base: PartText | null, mine: PartText, theirs: PartText) {
  const merged = mergeAnswers(answersOf(base), answersOf(mine), answersOf(theirs), PART_TEXTS);
  return { merged, text: textOf(merged) };
}

function textOf({ values }: MergedAnswers): PartText {
  const said = (name: keyof PartText) => String(values[name] ?? '');
  return { judgement: said('judgement'), whatNext: said('whatNext'), grade: said('grade') || null };
}

/** The address of the page on which the task group writes a part. */
export function partPath(areaSlug: string, evaluationId: string, code: string): string {
  return `/areas/${areaSlug}/overarching/${evaluationId}/criteria/${code}`;
}
