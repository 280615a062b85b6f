import { counted } from '@/lib/platform/counted';
import type { TonedLabel } from '@/lib/platform/tone';

export const openCommentLabel: TonedLabel = { label: 'Open', tone: 'watch' };
export const resolvedCommentLabel: TonedLabel = { label: 'Resolved', tone: 'good' };
export const internalCommentLabel: TonedLabel = { label: 'Only your organisation', tone: 'neutral' };

/** "Comments (2 open)", "Comments (all resolved)". */
export function commentsWords({ open }: { open: number }): string {
  return open === 0 ? 'Comments (all resolved)' : `Comments (${open} open)`;
}

/** "1 open comment". */
export function openCommentsWords(open: number): string {
  return counted(open, 'open comment');
}
