import type { ActorArea } from '@/lib/access/actor';
import type { Day } from '@/lib/platform/days';
import type { GivenRole } from '../rules';
import type { InvitationState } from './rules';

/** An invitation as those see it who may send one. `expiresOn` is the last day on which its link works. */
export type InvitationView = {
  id: string;
  name: string;
  email: string;
  role: GivenRole;
  /** The partner, board or inspection of the role; null for the whole area. */
  reachName: string | null;
  endsOn: Day | null;
  state: InvitationState;
  sentOn: Day;
  expiresOn: Day;
  version: number;
  allowed: { resend: boolean; withdraw: boolean };
};

/** What an invitation that is still open says to whoever holds its link. */
export type GuestInvitation = {
  id: string;
  generation: number;
  email: string;
  name: string;
  role: GivenRole;
  reachName: string | null;
  partnerId: string | null;
  boardId: string | null;
  endsOn: Day | null;
  inviterName: string;
  /** True when somebody has an account with this address: only they can take it up, signed in. */
  hasAccount: boolean;
  area: ActorArea;
};
