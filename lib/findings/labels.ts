import type { TonedLabel } from '@/lib/platform/tone';
import type { ActionStatus, FindingSource, FindingState } from './rules';

export const findingSourceLabels: Record<FindingSource, string> = {
  inspection: 'An inspection',
  audit: 'A case file audit',
  'self-evaluation': 'A self-evaluation',
  concern: 'A concern that someone raised',
  board: 'A board',
};

export const actionStatusLabels: Record<ActionStatus, TonedLabel> = {
  'not-started': { label: 'Not started', tone: 'neutral' },
  'in-progress': { label: 'In progress', tone: 'info' },
  done: { label: 'Done, not verified', tone: 'watch' },
  verified: { label: 'Verified', tone: 'good' },
};

export const overdueLabel: TonedLabel = { label: 'Overdue', tone: 'gap' };

export const findingStateLabels: Record<FindingState, TonedLabel> = {
  strength: { label: 'Strength', tone: 'good' },
  'no-action': { label: 'No action yet', tone: 'gap' },
  overdue: { label: 'Action overdue', tone: 'gap' },
  'under-way': { label: 'Under way', tone: 'info' },
  unverified: { label: 'Done, not verified', tone: 'watch' },
  closed: { label: 'Closed', tone: 'good' },
};
