import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { findAdoptedPack } from '@/lib/frameworks/queries';
import { timescaleDueOn } from '@/lib/frameworks/timeline';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn } from '@/lib/platform/day-columns';
import { changed, conflict, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { visibleFindings } from './queries';
import { ACTION_STATUSES, canMove } from './rules';
import type { addActionSchema, progressActionSchema, raiseFindingSchema, verifyActionSchema } from './schema';

type RaiseFinding = z.output<typeof raiseFindingSchema>;
type AddAction = z.output<typeof addActionSchema>;
type ProgressAction = z.output<typeof progressActionSchema>;
type VerifyAction = z.output<typeof verifyActionSchema>;

/**
 * Records a finding for the responsible partner under the next free number. The date worked out from the framework's
 * timescale and the date printed in the letter are both kept. Invalid: a kind, criterion or timescale the pack lacks.
 */
export function raiseFinding(actor: Actor, input: RaiseFinding): Promise<Result<{ id: string }>> {
  return runCommand(
    actor,
    'finding.raise',
    async ({ db, today, authorise }) => {
      authorise();
      const areaId = actor.area.id;
      const pack = await findAdoptedPack(db, areaId, input.frameworkCode);
      const partner = await db.partner.count({ where: { areaId, id: input.partnerId } });
      const { inspectionId } = input;
      const inspection = inspectionId ? await db.inspection.count({ where: { areaId, id: inspectionId } }) : 1;
      if (!pack || partner === 0 || inspection === 0) return notFound();
      if (!pack.findingKinds.some(({ code }) => code === input.kind))
        return invalid({ kind: ['Choose a kind of finding that this framework has'] });
      if (input.criterionCode && !findCriterion(pack, input.criterionCode))
        return invalid({ criterionCode: ['Choose a criterion of this framework'] });
      const timescale = pack.recommendationTimescales.find(({ code }) => code === input.timescale);
      if (input.timescale && !timescale) return invalid({ timescale: ['Choose a timescale that this framework has'] });
      const { _max } = await db.finding.aggregate({ where: { areaId }, _max: { number: true } });
      const number = (_max.number ?? 0) + 1;
      const { id } = await db.finding.create({
        data: {
          ...input,
          areaId,
          number,
          raisedOn: dayColumn(today),
          printedDueOn: input.printedDueOn && dayColumn(input.printedDueOn),
          calculatedDueOn: timescale ? dayColumn(timescaleDueOn(timescale.rule, today)) : null,
        },
        select: { id: true },
      });
      const { kind, partnerId } = input;
      return done({ id }, auditEvent('finding.raised', 'finding', id, { number, kind, partnerId }));
    },
    { isSerializable: true },
  );
}

/** Adds an action to a finding, for any partner to carry out. Not found when the actor does not see the finding. */
export function addAction(actor: Actor, input: AddAction): Promise<Result<{ findingId: string }>> {
  return runCommand(actor, 'action.add', async ({ db, authorise }) => {
    const areaId = actor.area.id;
    const finding = await db.finding.findFirst({
      where: { ...visibleFindings(actor), id: input.findingId },
      select: { id: true },
    });
    const partner = await db.partner.count({ where: { areaId, id: input.partnerId } });
    if (!finding || partner === 0) return notFound();
    authorise({ partnerId: input.partnerId });
    const { id } = await db.action.create({
      data: { ...input, areaId, dueOn: dayColumn(input.dueOn) },
      select: { id: true },
    });
    const { findingId, partnerId, dueOn } = input;
    return done({ findingId }, auditEvent('action.added', 'action', id, { findingId, partnerId, dueOn }));
  });
}

function findAction(actor: Actor, { db }: CommandContext, actionId: string) {
  return db.action.findFirst({
    where: { ...scope(actor, 'finding.read'), id: actionId },
    select: {
      id: true,
      findingId: true,
      partnerId: true,
      ownerId: true,
      doneById: true,
      status: true,
      effect: true,
      version: true,
    },
  });
}

/** Notes progress and where the action now stands. "Done" says what effect it had; someone else verifies it. */
export function progressAction(actor: Actor, input: ProgressAction): Promise<Result<{ findingId: string }>> {
  return runCommand(actor, 'action.progress', async (context) => {
    const { db, now, authorise } = context;
    const action = await findAction(actor, context, input.actionId);
    if (!action) return notFound();
    authorise({ partnerId: action.partnerId, ownerId: action.ownerId });
    const from = memberOf(ACTION_STATUSES, action.status);
    if (!canMove(from, input.status)) return rule('A verified action is closed and cannot be changed.');
    const isDone = input.status === 'done';
    const { count } = await db.action.updateMany({
      where: { areaId: actor.area.id, id: action.id, version: input.version },
      data: {
        status: input.status,
        effect: isDone ? input.effect : action.effect,
        doneById: isDone ? actor.personId : null,
        doneAt: isDone ? now : null,
        version: { increment: 1 },
      },
    });
    if (count === 0) return conflict({ status: from, effect: action.effect ?? '' }, action.version);
    await writeNote(actor, context, action.id, input.note);
    return done(
      { findingId: action.findingId },
      auditEvent('action.progressed', 'action', action.id, { from, to: input.status }),
    );
  });
}

/** Confirms that an action had its effect. Only by someone who neither owns it nor said it was done. */
export function verifyAction(actor: Actor, input: VerifyAction): Promise<Result<{ findingId: string }>> {
  return runCommand(actor, 'action.verify', async (context) => {
    const { db, now, authorise } = context;
    const action = await findAction(actor, context, input.actionId);
    if (!action) return notFound();
    authorise({ partnerId: action.partnerId, authorIds: [action.ownerId, action.doneById] });
    if (!canMove(memberOf(ACTION_STATUSES, action.status), 'verified'))
      return rule('Only an action that is said to be done can be verified.');
    const { count } = await db.action.updateMany({
      where: { areaId: actor.area.id, id: action.id, version: input.version },
      data: { status: 'verified', verifiedById: actor.personId, verifiedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return changed();
    await writeNote(actor, context, action.id, input.note);
    return done({ findingId: action.findingId }, auditEvent('action.verified', 'action', action.id, {}));
  });
}

async function writeNote(actor: Actor, { db, now }: CommandContext, actionId: string, body: string): Promise<void> {
  await db.actionNote.create({
    data: { areaId: actor.area.id, actionId, body, writtenById: actor.personId, writtenAt: now },
  });
}
