/** An invitation's link works for this long after it was sent, or sent again. */
export const INVITATION_DAYS = 7;

const DAY = 24 * 60 * 60 * 1000;

/** When the link of an invitation sent now stops working. */
export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + INVITATION_DAYS * DAY);
}

export const INVITATION_STATES = ['open', 'expired', 'accepted', 'withdrawn'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

type Stored = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date };

/** What has become of an invitation. It expires at the very instant that it names. */
export function invitationState({ acceptedAt, withdrawnAt, expiresAt }: Stored, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt > now ? 'open' : 'expired';
}
