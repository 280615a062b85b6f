import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { getPack } from '@/lib/frameworks/packs';
import { findAdoptedPack } from '@/lib/frameworks/queries';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { counted } from '@/lib/platform/counted';
import { changed, notFound, type Result, rule } from '@/lib/platform/result';
import { findCycles } from '@/lib/self-evaluations/progress/queries';
import { copyInto } from './entries/saving';
import { findElement, partsOf } from './parts';
import { canMove, IN_HAND_STATUSES, isWritable, OVERARCHING_STATUSES, unfinishedOf, WRITABLE_STATUSES } from './rules';
import type {
  returnOverarchingSchema,
  signOffOverarchingSchema,
  startOverarchingSchema,
  submitOverarchingSchema,
} from './schema';
import { authorsOf, findOverarching } from './stored/queries';

type StartOverarching = z.output<typeof startOverarchingSchema>;
type SubmitOverarching = z.output<typeof submitOverarchingSchema>;
type ReturnOverarching = z.output<typeof returnOverarchingSchema>;
type SignOffOverarching = z.output<typeof signOffOverarchingSchema>;

/**
 * Begins the next evaluation of an element in the framework's latest cycle. Where one is signed off it begins with that
 * text, its quotes and what it was composed from, so that what has changed since shows. Rule: only one is in hand.
 */
export function startOverarching(actor: Actor, input: StartOverarching): Promise<Result<{ id: string }>> {
  return runCommand(
    actor,
    'overarching.write',
    async ({ db, now, authorise }) => {
      const areaId = actor.area.id;
      const { frameworkCode, elementCode } = input;
      authorise();
      const pack = await findAdoptedPack(db, areaId, frameworkCode);
      if (!pack || !findElement(pack, elementCode)) return notFound();
      const of = { areaId, frameworkCode, elementCode };
      const inHand = await db.overarchingEvaluation.count({ where: { ...of, status: { in: [...IN_HAND_STATUSES] } } });
      if (inHand > 0) return rule('Someone has begun this one already. Open it from the list.');
      const cycles = await findCycles(db, areaId, frameworkCode);
      // Where none is open, what was agreed in the last one is composed.
      const cycle = cycles.find(({ isOpen }) => isOpen) ?? cycles[0];
      if (!cycle)
        return rule('No cycle of self-evaluation has begun yet. Start one first, so that services can answer.');
      const { _max } = await db.overarchingEvaluation.aggregate({
        where: { areaId, elementCode, cycleId: cycle.id },
        _max: { edition: true },
      });
      const begun = {
        cycleId: cycle.id,
        edition: (_max.edition ?? 0) + 1,
        startedById: actor.personId,
        startedAt: now,
      };
      const { id } = await db.overarchingEvaluation.create({ data: { ...of, ...begun }, select: { id: true } });
      const before = await db.overarchingEvaluation.findFirst({
        where: { ...of, status: 'signed-off' },
        select: { id: true },
      });
      if (before) await copyInto(db, areaId, before.id, id);
      return done({ id }, auditEvent('overarching.started', 'overarching', id, { frameworkCode, elementCode }));
    },
    { isSerializable: true },
  );
}

/**
 * Sends an evaluation to the director. Rule: every part of the element is written, and nothing has changed since the
 * version that was checked.
 */
export function submitOverarching(actor: Actor, input: SubmitOverarching): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'overarching.submit', async ({ db, now, authorise }) => {
    const areaId = actor.area.id;
    const stored = await findOverarching(actor, db, input.evaluationId);
    if (!stored) return notFound();
    authorise();
    const { id } = stored;
    if (!canMove(memberOf(OVERARCHING_STATUSES, stored.status), 'submitted'))
      return rule('This evaluation has been sent already.');
    const { count } = await db.overarchingEvaluation.updateMany({
      where: { areaId, id, version: input.version, status: { in: [...WRITABLE_STATUSES] } },
      data: { status: 'submitted', submittedById: actor.personId, submittedAt: now, version: { increment: 1 } },
    });
    if (count === 0)
      return rule('The text has changed since you opened this page. Open the page again and check before you send.');
    const element = findElement(getPack(stored.frameworkCode), stored.elementCode);
    const parts = element ? partsOf(element) : [];
    const entries = await db.overarchingEntry.findMany({
      where: { areaId, evaluationId: id },
      select: { criterionCode: true, judgement: true, whatNext: true, grade: true },
    });
    const unwritten = unfinishedOf(parts, entries).length;
    if (unwritten > 0) return rule(`${counted(unwritten, 'part')} ${unwritten === 1 ? 'is' : 'are'} not finished yet.`);
    return done({ id }, auditEvent('overarching.submitted', 'overarching', id, { entries: entries.length }), [
      job('notify-overarching-submitted', { areaId, evaluationId: id }),
    ]);
  });
}

/** What the two decisions of the director share: found, allowed by four eyes, and waiting to be decided. */
async function findToDecide(
  actor: Actor,
  { db, authorise }: CommandContext,
  id: string,
  to: 'returned' | 'signed-off',
) {
  const stored = await findOverarching(actor, db, id);
  if (!stored) return notFound();
  authorise({ authorIds: await authorsOf(db, actor.area.id, stored) });
  const status = memberOf(OVERARCHING_STATUSES, stored.status);
  if (!canMove(status, to))
    return rule(
      isWritable(status) ? 'The task group is still writing this.' : 'This evaluation has been decided already.',
    );
  return { ok: true as const, stored };
}

/** Gives an evaluation back to the task group with a reason. Not by anyone who wrote or sent it. */
export function returnOverarching(actor: Actor, input: ReturnOverarching): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'overarching.return', async (context) => {
    const found = await findToDecide(actor, context, input.evaluationId, 'returned');
    if (!found.ok) return found;
    const areaId = actor.area.id;
    const { id } = found.stored;
    const { count } = await context.db.overarchingEvaluation.updateMany({
      where: { areaId, id, version: input.version, status: 'submitted' },
      data: {
        status: 'returned',
        returnedById: actor.personId,
        returnedAt: context.now,
        returnReason: input.reason,
        version: { increment: 1 },
      },
    });
    if (count === 0) return changed();
    return done({ id }, auditEvent('overarching.returned', 'overarching', id, {}), [
      job('notify-overarching-decided', { areaId, evaluationId: id }),
    ]);
  });
}

/**
 * Signs an evaluation off: its text stands from now on, and the one signed off before is superseded with it. Four eyes:
 * not by whoever sent it, nor by anyone who ever wrote in it.
 */
export function signOffOverarching(actor: Actor, input: SignOffOverarching): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'overarching.sign-off', async (context) => {
    const { db, now } = context;
    const found = await findToDecide(actor, context, input.evaluationId, 'signed-off');
    if (!found.ok) return found;
    const areaId = actor.area.id;
    const { id, frameworkCode, elementCode } = found.stored;
    const { count } = await db.overarchingEvaluation.updateMany({
      where: { areaId, id, version: input.version, status: 'submitted' },
      data: { status: 'signed-off', signedOffById: actor.personId, signedOffAt: now, version: { increment: 1 } },
    });
    if (count === 0) return changed();
    await db.overarchingEvaluation.updateMany({
      where: { areaId, frameworkCode, elementCode, status: 'signed-off', id: { not: id } },
      data: { status: 'superseded', version: { increment: 1 } },
    });
    const entries = await db.overarchingEntry.count({ where: { areaId, evaluationId: id } });
    return done({ id }, auditEvent('overarching.signed-off', 'overarching', id, { entries }), [
      job('notify-overarching-decided', { areaId, evaluationId: id }),
    ]);
  });
}
