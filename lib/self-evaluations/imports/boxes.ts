import type { Pack } from '@/lib/frameworks/schema';
import { comparable } from '@/lib/platform/comparable';
import { ENTRY_PARTS, type EntryPart } from '../rules';
import { boxLabels, CODE, CRITERION, FRAMEWORK, GOOD, PARTNER, SERVICE } from '../templates/rules';

type Questions = Pack['selfEvaluationQuestions'];

/** What people shorten the boxes' labels to. */
const shorter: Partial<Record<EntryPart, readonly string[]>> = {
  grade: ['Proposed grade', 'Our grade'],
  confidence: ['Confidence', 'How confident'],
};

/** What a box or a column is for, by the first line of its label; null for none of a template's. */
export function boxNamed(label: string, questions: Questions): EntryPart | 'code' | 'label' | 'fixed' | null {
  const [line = ''] = label.trim().split('\n');
  const says = (words: string) => comparable(words) === comparable(line);
  if (says(CODE)) return 'code';
  if (says(CRITERION)) return 'label';
  if ([GOOD, PARTNER, SERVICE, FRAMEWORK].some(says)) return 'fixed';
  const labels = boxLabels(questions);
  return ENTRY_PARTS.find((part) => [labels[part], ...(shorter[part] ?? [])].some(says)) ?? null;
}

/** What a template says of itself in a field of this label. */
export function aboutOf(pairs: readonly (readonly [string, string])[], label: string): string | null {
  return pairs.find(([name]) => comparable(name) === comparable(label))?.[1] ?? null;
}
