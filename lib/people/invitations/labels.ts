import type { TonedLabel } from '@/lib/platform/tone';
import type { InvitationState } from './rules';

/** The words for what has become of an invitation. */
export const invitationLabels: Record<InvitationState, TonedLabel> = {
  open: { label: 'Waiting for an answer', tone: 'info' },
  expired: { label: 'Expired', tone: 'watch' },
  accepted: { label: 'Accepted', tone: 'good' },
  withdrawn: { label: 'Withdrawn', tone: 'neutral' },
};

/** The one answer to every link that does not work, whatever the reason: what to do next, and nothing else. */
export const unusableLink = {
  title: 'This link cannot be used',
  advice: 'Ask the person who invited you to send a new invitation, or sign in if you have accepted it already.',
} as const;
