import { gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import { counted } from '@/lib/platform/counted';
import type { TonedLabel } from '@/lib/platform/tone';
import { type ReviewState, UNGRADED } from './rules';

export const reviewStateLabels: Record<ReviewState, TonedLabel> = {
  'not-reviewed': { label: 'Not yet reviewed', tone: 'neutral' },
  reviewed: { label: 'Reviewed, not moderated', tone: 'info' },
  moderated: { label: 'Moderated', tone: 'good' },
};

/** The word for a review's grade; a framework without a scale has "Read, no grade given". */
export function reviewGradeLabel(pack: Pack, code: string): string {
  return code === UNGRADED ? 'Read, no grade given' : gradeLabel(pack, code);
}

/** How many case files, in words: "1 case file", "23 case files". */
export function caseFilesWords(count: number): string {
  return counted(count, 'case file');
}
