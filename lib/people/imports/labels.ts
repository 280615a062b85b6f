import type { TonedLabel } from '@/lib/platform/tone';
import type { Outcome } from './rules';

export const outcomeLabels: Record<Outcome, TonedLabel> = {
  invite: { label: 'Will be invited', tone: 'info' },
  holds: { label: 'Holds this role already', tone: 'neutral' },
  waits: { label: 'Invited already', tone: 'neutral' },
};
