import type { Tone, TonedLabel } from '@/lib/platform/tone';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import { openChecks, type ReportStatus } from './rules';
import type { Change, Measure } from './types';

export const reportStatusLabels: Record<ReportStatus, TonedLabel> = {
  draft: { label: 'Draft', tone: 'neutral' },
  approved: { label: 'Approved, not published', tone: 'info' },
  published: { label: 'Published', tone: 'good' },
};

/** How something has moved since the last report, in a few words. */
export function changeWords(change: Change, now: Measure): string {
  if (!change) return 'New in this report';
  const { direction, from } = change;
  if (direction === 'same') return 'No change';
  const word = direction === 'better' ? 'Better' : 'Worse';
  if (from.status !== now.status) return `${word}: was ${readinessStatusLabels[from.status].label.toLowerCase()}`;
  const difference = Math.abs(openChecks(now) - openChecks(from));
  return `${word}: ${difference} ${direction === 'better' ? 'fewer' : 'more'} to do`;
}

/** The tone and the arrow of a change; colour is never the only sign. */
export const changeMarks: Record<'better' | 'worse' | 'same' | 'new', { arrow: string; tone: Tone }> = {
  better: { arrow: '▲', tone: 'good' },
  worse: { arrow: '▼', tone: 'gap' },
  same: { arrow: '–', tone: 'neutral' },
  new: { arrow: '', tone: 'neutral' },
};

/** Why someone who approves reports cannot approve this one. */
export const approvalObstacleWords: Record<'own-work' | 'unfinished', string> = {
  'own-work': 'You wrote part of this report, so someone else in the task group approves it.',
  unfinished: 'The commentary and the next steps are still to be written. Then someone else can approve the report.',
};
