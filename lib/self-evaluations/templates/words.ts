import type { Pack } from '@/lib/frameworks/schema';
import { memberOf } from '@/lib/platform/closed-lists';
import { confidenceLabels } from '../labels';
import { CONFIDENCES, type EntryPart } from '../rules';
import type { TemplateCriterion } from './types';

/** What stands in a box at first: the draft's Markdown, or the word for its grade or confidence; empty for none. */
export function shownIn({ entry }: TemplateCriterion, part: EntryPart, scale: Pack['gradeScale']): string {
  const stored = entry?.[part];
  if (!stored) return '';
  if (part === 'grade') return scale.find(({ code }) => code === stored)?.label ?? '';
  return part === 'confidence' ? confidenceLabels[memberOf(CONFIDENCES, stored)].label : stored;
}
