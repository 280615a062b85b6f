import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { visibleEvidence } from '@/lib/evidence/queries';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { changed, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { visibleFindings } from '../queries';
import type { linkEvidenceToActionSchema, unlinkEvidenceFromActionSchema } from './schema';

type Link = z.output<typeof linkEvidenceToActionSchema>;
type Unlink = z.output<typeof unlinkEvidenceFromActionSchema>;
type Linked = { findingId: string; actionId: string };

const VERIFIED = 'A verified action is closed, and keeps the evidence that it was verified with.';

/** Locks the action, and moves its version on: whoever is about to verify it must look again. */
async function openAction(actor: Actor, { db, authorise }: CommandContext, actionId: string) {
  const areaId = actor.area.id;
  const action = await db.action.findFirst({
    where: { areaId, id: actionId, finding: visibleFindings(actor) },
    select: { id: true, findingId: true, partnerId: true, ownerId: true, version: true },
  });
  if (!action) return null;
  authorise({ partnerId: action.partnerId, ownerId: action.ownerId });
  const { count } = await db.action.updateMany({
    where: { areaId, id: action.id, status: { not: 'verified' } },
    data: { version: { increment: 1 } },
  });
  return { ...action, isOpen: count > 0 };
}

/**
 * Puts evidence that the actor sees beside an action, with what it shows of its effect, or says that anew. Invalid:
 * evidence that was declined. Rule: the action is verified.
 */
export function linkEvidenceToAction(actor: Actor, input: Link): Promise<Result<Linked>> {
  return runCommand(actor, 'action.progress', async (context) => {
    const { db, now } = context;
    const { actionId, evidenceItemId, note } = input;
    const action = await openAction(actor, context, actionId);
    if (!action) return notFound();
    if (!action.isOpen) return rule(VERIFIED);
    const item = await db.evidenceItem.findFirst({
      where: { AND: [visibleEvidence(actor), { id: evidenceItemId }] },
      select: { status: true },
    });
    if (!item) return notFound();
    if (item.status === 'declined')
      return invalid({ evidenceItemId: ['This was declined as evidence. Choose another one'] });
    const key = { areaId: actor.area.id, actionId, itemId: evidenceItemId };
    const said = { note, linkedById: actor.personId, linkedAt: now };
    const { count } = await db.actionEvidence.updateMany({ where: key, data: said });
    if (count === 0) await db.actionEvidence.createMany({ data: [{ ...key, ...said }] });
    return done(
      { findingId: action.findingId, actionId },
      auditEvent('action.evidence-linked', 'action', actionId, { evidenceItemId, isNew: count === 0 }),
    );
  });
}

/** Takes evidence away from an action. Rule: the action is verified. Changed: somebody did something with it meanwhile. */
export function unlinkEvidenceFromAction(actor: Actor, input: Unlink): Promise<Result<Linked>> {
  return runCommand(actor, 'action.progress', async (context) => {
    const { actionId, evidenceItemId } = input;
    const action = await openAction(actor, context, actionId);
    if (!action) return notFound();
    if (!action.isOpen) return rule(VERIFIED);
    if (action.version !== input.version) return changed();
    const item = { ...visibleEvidence(actor), id: evidenceItemId };
    const { count } = await context.db.actionEvidence.deleteMany({
      where: { areaId: actor.area.id, actionId, item },
    });
    if (count === 0) return notFound();
    return done(
      { findingId: action.findingId, actionId },
      auditEvent('action.evidence-unlinked', 'action', actionId, { evidenceItemId }),
    );
  });
}
