import { z } from 'zod';
import { type Actor, visitorActor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayOrNull } from '@/lib/platform/day-columns';
import { dayOf } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { readLinkToken } from '@/lib/platform/sealing';
import type { Prisma } from '@/prisma/generated/client';
import { GIVEN_ROLES, mayInvite, reachName, reachSelect } from '../rules';
import { invitationState } from './rules';
import type { GuestInvitation, InvitationView } from './types';

const invitationSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  partnerId: true,
  endsOn: true,
  invitedAt: true,
  expiresAt: true,
  acceptedAt: true,
  withdrawnAt: true,
  version: true,
  ...reachSelect,
} as const;

type Stored = Prisma.InvitationGetPayload<{ select: typeof invitationSelect }>;

function viewOf(actor: Actor, stored: Stored, { may }: QueryContext): InvitationView {
  const { id, name, email, partnerId, invitedAt, expiresAt, version } = stored;
  const role = memberOf(GIVEN_ROLES, stored.role);
  const state = invitationState(stored, currentInstant());
  const isWaiting = (state === 'open' || state === 'expired') && mayInvite(actor.grants, { role, partnerId });
  return {
    ...{ id, name, email, role, state, version },
    reachName: reachName(stored),
    endsOn: dayOrNull(stored.endsOn),
    sentOn: dayOf(invitedAt),
    expiresOn: dayOf(expiresAt),
    allowed: {
      resend: isWaiting && may('invitation.send', { partnerId }),
      withdraw: isWaiting && may('invitation.withdraw', { partnerId }),
    },
  };
}

/** The invitations of the actor's reach that nobody has accepted or withdrawn, those that expire last first. */
export function listInvitations(actor: Actor): Promise<InvitationView[]> {
  return runQuery(actor, 'invitation.read', [], async (context) => {
    const stored = await context.db.invitation.findMany({
      where: { ...scope(actor, 'invitation.read'), acceptedAt: null, withdrawnAt: null },
      select: invitationSelect,
      orderBy: [{ expiresAt: 'desc' }, { name: 'asc' }],
    });
    return stored.map((invitation) => viewOf(actor, invitation, context));
  });
}

/** One invitation of the actor's reach; null when there is none, or none that they may see. */
export function getInvitation(actor: Actor, id: string): Promise<InvitationView | null> {
  return runQuery(actor, 'invitation.read', null, async (context) => {
    if (!isId(id)) return null;
    const where = { ...scope(actor, 'invitation.read'), id };
    const stored = await context.db.invitation.findFirst({ where, select: invitationSelect });
    return stored && viewOf(actor, stored, context);
  });
}

const guestSchema = z.object({
  id: z.string(),
  generation: z.number(),
  email: z.string(),
  name: z.string(),
  role: z.enum(GIVEN_ROLES),
  reachName: z.string().nullable(),
  partnerId: z.string().nullable(),
  boardId: z.string().nullable(),
  endsOn: z.string().nullable(),
  expiresAt: z.coerce.date(),
  isAccepted: z.boolean(),
  isWithdrawn: z.boolean(),
  inviterName: z.string(),
  hasAccount: z.boolean(),
  area: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    asAtOn: z.string().nullable(),
    settings: z.unknown(),
  }),
});

/** The invitation with this id while it is open; null afterwards. Only at the door. */
async function findOpen(db: Db, id: string): Promise<GuestInvitation | null> {
  const rows = await db.$queryRaw<{ found: unknown }[]>`SELECT invitation_for_guest(${id}::uuid) AS found`;
  const found = guestSchema.nullable().parse(rows[0]?.found ?? null);
  if (!found) return null;
  const { expiresAt, isAccepted, isWithdrawn, ...invitation } = found;
  return isAccepted || isWithdrawn || expiresAt <= currentInstant() ? null : invitation;
}

/**
 * The open invitation that a link is for; null, whatever the reason, for a link that is made up, over, used, withdrawn
 * or followed by a later one. A link that this installation did not make never reaches the database.
 */
export async function getInvitationByToken(token: string): Promise<GuestInvitation | null> {
  const link = readLinkToken('invitation', token);
  if (!link) return null;
  return runQuery(visitorActor(), 'invitation.accept', null, async ({ db }) => {
    const invitation = await findOpen(db, link.id);
    return invitation?.generation === link.generation ? invitation : null;
  });
}

/** The open invitations of whoever has been proven to hold this address by somebody else than a link of ours. */
export function listOpenInvitationsFor(email: string): Promise<GuestInvitation[]> {
  return runQuery(visitorActor(), 'invitation.accept', [], async ({ db }) => {
    const rows = await db.$queryRaw<{ id: string }[]>`SELECT open_invitations_for(${email}) AS id`;
    const found: GuestInvitation[] = [];
    for (const { id } of rows) {
      const invitation = await findOpen(db, id);
      if (invitation) found.push(invitation);
    }
    return found;
  });
}
