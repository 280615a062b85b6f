import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Actor, visitorActor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { type Job, job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { LIMITS, tooMany, windowStart } from '@/lib/platform/limits';
import { changed, type Failure, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { endSessions } from '../account/commands';
import { GIVEN_ROLES, mayInvite, offerOf, type ReachIds } from '../rules';
import { unusableLink } from './labels';
import { expiryOf } from './rules';
import type { invitationSchema, inviteSchema } from './schema';
import type { GuestInvitation } from './types';

export type Invite = z.output<typeof inviteSchema>;

type Refused = { ok: false; failure: Failure };

const ids = ({ role, partnerId, boardId }: ReachIds & { role: string }) => ({ role, partnerId, boardId });

/** Invites somebody into a role by e-mail. Nobody gives more than they hold. Invalid: who holds it or is invited already. */
export function sendInvitation(actor: Actor, input: Invite): Promise<Result<{ invitationId: string }>> {
  return runCommand(
    actor,
    'invitation.send',
    async (context) => {
      const offer = offerOf(input.role, input);
      if (!(await hasReach(context.db, actor.area.id, offer))) return notFound();
      // What one may not give is asked about nothing of theirs, so that the refusal stands in the trail.
      context.authorise(mayInvite(actor.grants, offer) ? { partnerId: offer.partnerId } : {});
      const refused = await refuseTooMany(context.db, actor, 1);
      if (refused) return refused;
      const invited = await invite(context, actor, input);
      if (!invited.ok) return invited;
      const { invitationId, job: mail } = invited.value;
      return done({ invitationId }, auditEvent('invitation.sent', 'invitation', invitationId, ids(offer)), [mail]);
    },
    { isSerializable: true },
  );
}

/**
 * Stores one invitation within a serializable command that has asked whether it may, and gives the job that mails it.
 * Not found: a partner, board or inspection that is not there. Forbidden: a role beyond the actor's own.
 * Invalid, by field: a role that is held, an invitation that waits, a last day that is over.
 */
export async function invite(
  { db, today }: CommandContext,
  actor: Actor,
  input: Invite,
): Promise<{ ok: true; value: { invitationId: string; job: Job } } | Refused> {
  const { name, email, endsOn } = input;
  const areaId = actor.area.id;
  const offer = offerOf(input.role, input);
  if (!(await hasReach(db, areaId, offer))) return notFound();
  if (!(await isOfPartner(db, areaId, offer))) return invalid({ serviceId: ['Choose a service of the partner above'] });
  if (!mayInvite(actor.grants, offer)) return { ok: false, failure: { kind: 'forbidden' } };
  if (endsOn !== null && endsOn < today) return invalid({ endsOn: ['Enter today or a later day'] });
  const held = await db.roleGrant.count({
    where: { areaId, ...offer, person: { email }, ...inForceOn(today) },
  });
  if (held > 0) return invalid({ email: ['The person with this e-mail address has this role already'] });
  return storeInvitation(db, { areaId, invitedById: actor.personId, name, email, offer, endsOn });
}

type NewInvitation = {
  areaId: string;
  invitedById: string;
  name: string;
  email: string;
  offer: ReachIds & { role: string };
  endsOn: string | null;
};

/** Stores an invitation and gives the job that mails it. Invalid: one with the same address and role that waits. */
export async function storeInvitation(
  db: Db,
  { offer, endsOn, ...invitation }: NewInvitation,
): Promise<{ ok: true; value: { invitationId: string; job: Job } } | Refused> {
  const { areaId, email } = invitation;
  const now = currentInstant();
  const waiting = await db.invitation.count({
    where: { areaId, email, ...offer, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
  });
  if (waiting > 0)
    return invalid({ email: ['This address is invited into this role already. Send that invitation again instead'] });
  const { id, generation } = await db.invitation.create({
    data: {
      ...{ ...invitation, ...offer, endsOn: endsOn === null ? null : dayColumn(endsOn) },
      ...{ invitedAt: now, expiresAt: expiryOf(now) },
    },
    select: { id: true, generation: true },
  });
  return { ok: true, value: { invitationId: id, job: mailOf(areaId, id, generation) } };
}

function mailOf(areaId: string, invitationId: string, generation: number): Job {
  return job('mail-invitation', { areaId, invitationId, generation });
}

/** Null, or the refusal of `more` invitations by someone who has sent too many in this area lately. */
export async function refuseTooMany(db: Db, actor: Actor, more: number): Promise<Refused | null> {
  const limit = LIMITS.invitations;
  const sent = await db.invitation.aggregate({
    where: {
      ...{ areaId: actor.area.id, invitedById: actor.personId },
      invitedAt: { gt: windowStart(limit, currentInstant()) },
    },
    _sum: { generation: true },
  });
  return (sent._sum.generation ?? 0) + more > limit.most ? rule(tooMany('Invitations', limit)) : null;
}

/** True when the partner, board or inspection that the role is for is one of the area's. */
async function hasReach(db: Db, areaId: string, offer: ReachIds): Promise<boolean> {
  const { partnerId, boardId, inspectionId } = offer;
  if (partnerId) return (await db.partner.count({ where: { areaId, id: partnerId } })) > 0;
  if (boardId) return (await db.board.count({ where: { areaId, id: boardId } })) > 0;
  if (inspectionId) return (await db.inspection.count({ where: { areaId, id: inspectionId } })) > 0;
  return true;
}

/** True when the role is for no single service, or for one of the partner's own. */
async function isOfPartner(db: Db, areaId: string, { partnerId, serviceId }: ReachIds): Promise<boolean> {
  if (!serviceId) return true;
  return partnerId !== null && (await db.service.count({ where: { areaId, id: serviceId, partnerId } })) > 0;
}

type Known = z.output<typeof invitationSchema>;

const storedSelect = {
  role: true,
  partnerId: true,
  serviceId: true,
  boardId: true,
  inspectionId: true,
  generation: true,
  version: true,
  acceptedAt: true,
  withdrawnAt: true,
  expiresAt: true,
} as const;

/**
 * Sends an invitation again, open or expired, with a new link and a new term; the links sent before stop working.
 * Whoever sends it again answers for it from then on, and must be able to give the role themselves.
 */
export function resendInvitation(actor: Actor, known: Known): Promise<Result<void>> {
  return runCommand(
    actor,
    'invitation.send',
    async ({ db, authorise }) => {
      const { invitationId: id, version } = known;
      const areaId = actor.area.id;
      const stored = await db.invitation.findFirst({
        where: { ...scope(actor, 'invitation.read'), id },
        select: storedSelect,
      });
      if (!stored) return notFound();
      authorise(mayInvite(actor.grants, roleOf(stored)) ? { partnerId: stored.partnerId } : {});
      const refused = await refuseTooMany(db, actor, 1);
      if (refused) return refused;
      const now = currentInstant();
      const generation = stored.generation + 1;
      const { count } = await db.invitation.updateMany({
        where: { areaId, id, version, acceptedAt: null, withdrawnAt: null },
        data: {
          ...{ generation, invitedById: actor.personId, invitedAt: now, expiresAt: expiryOf(now) },
          version: { increment: 1 },
        },
      });
      if (count === 0) return changed();
      const mail = mailOf(areaId, id, generation);
      return done(undefined, auditEvent('invitation.resent', 'invitation', id, ids(stored)), [mail]);
    },
    { isSerializable: true },
  );
}

/** Withdraws an invitation that nobody has accepted: its link stops working at once. */
export function withdrawInvitation(actor: Actor, { invitationId: id, version }: Known): Promise<Result<void>> {
  return runCommand(actor, 'invitation.withdraw', async ({ db, authorise }) => {
    const areaId = actor.area.id;
    const stored = await db.invitation.findFirst({
      where: { ...scope(actor, 'invitation.read'), id },
      select: storedSelect,
    });
    if (!stored) return notFound();
    authorise(mayInvite(actor.grants, roleOf(stored)) ? { partnerId: stored.partnerId } : {});
    const { count } = await db.invitation.updateMany({
      where: { areaId, id, version, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: currentInstant(), version: { increment: 1 } },
    });
    if (count === 0) return changed();
    return done(undefined, auditEvent('invitation.withdrawn', 'invitation', id, ids(stored)));
  });
}

/** Who takes an invitation up: somebody with an account, or somebody new with the name and password they chose. */
export type Taker = { personId: string; name: string } | { name: string; passwordHash: string | null };

/**
 * Takes up an invitation that is still open: the account is made where there is none, the role is given, and whatever
 * sessions the person had end, because what they may do has changed. Recorded in the area's trail as their own act. A
 * rule, the same for every reason, when it is no longer open or belongs to somebody else. Of many tries one succeeds.
 */
export function acceptInvitation(invitation: GuestInvitation, taker: Taker): Promise<Result<{ personId: string }>> {
  const personId = 'personId' in taker ? taker.personId : randomUUID();
  const passwordHash = 'personId' in taker ? null : taker.passwordHash;
  const { id, generation, role, area } = invitation;
  const guest: Actor = { ...visitorActor(), personId, name: taker.name, area };
  return runCommand(guest, 'invitation.accept', async ({ db, authorise }) => {
    authorise();
    const now = currentInstant();
    const accepted = await db.$queryRaw<{ person_id: string | null }[]>`
      SELECT accept_invitation(${id}::uuid, ${generation}::int, ${personId}::uuid, ${taker.name}, ${passwordHash},
        ${now}::timestamptz) AS person_id`;
    if (!accepted[0]?.person_id) return unusable;
    await endSessions(db, personId, null);
    const { partnerId, boardId } = invitation;
    return done({ personId }, auditEvent('invitation.accepted', 'invitation', id, { role, partnerId, boardId }));
  });
}

/** What every use of a link that does not work is answered with. */
export const unusable = rule(`${unusableLink.title}. ${unusableLink.advice}`);

function roleOf(stored: { role: string; partnerId: string | null }) {
  return { role: memberOf(GIVEN_ROLES, stored.role), partnerId: stored.partnerId };
}
