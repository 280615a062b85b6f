import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { changed, notFound, type Result, rule } from '@/lib/platform/result';
import { authorsOf } from './queries';
import { canMove, isWritable, missingParts, SELF_EVALUATION_STATUSES, WRITABLE_STATUSES } from './rules';
import type { agreeSelfEvaluationSchema, returnSelfEvaluationSchema, submitSelfEvaluationSchema } from './schema';
import { entryTextSelect } from './stored/queries';

type SubmitSelfEvaluation = z.output<typeof submitSelfEvaluationSchema>;
type ReturnSelfEvaluation = z.output<typeof returnSelfEvaluationSchema>;
type AgreeSelfEvaluation = z.output<typeof agreeSelfEvaluationSchema>;

/** Where a self-evaluation is shown. */
type Place = { serviceId: string; frameworkCode: string };

async function findSelfEvaluation(actor: Actor, { db }: CommandContext, selfEvaluationId: string) {
  const stored = await db.selfEvaluation.findFirst({
    where: { ...scope(actor, 'self-evaluation.read'), id: selfEvaluationId },
    select: {
      id: true,
      partnerId: true,
      serviceId: true,
      frameworkCode: true,
      status: true,
      version: true,
      submittedById: true,
    },
  });
  return stored && { ...stored, status: memberOf(SELF_EVALUATION_STATUSES, stored.status) };
}

/**
 * Sends a self-evaluation to the task group. Rule: every criterion assigned to the service is answered in full, and no
 * answer has changed since the version that was checked.
 */
export function submitSelfEvaluation(actor: Actor, input: SubmitSelfEvaluation): Promise<Result<Place>> {
  return runCommand(actor, 'self-evaluation.submit', async (context) => {
    const { db, now, authorise } = context;
    const areaId = actor.area.id;
    const stored = await findSelfEvaluation(actor, context, input.selfEvaluationId);
    if (!stored) return notFound();
    authorise({ partnerId: stored.partnerId });
    if (!canMove(stored.status, 'submitted')) return rule('This self-evaluation has been sent already.');
    const { serviceId, frameworkCode } = stored;
    const { count } = await db.selfEvaluation.updateMany({
      where: { areaId, id: stored.id, version: input.version, status: { in: [...WRITABLE_STATUSES] } },
      data: { status: 'submitted', submittedById: actor.personId, submittedAt: now, version: { increment: 1 } },
    });
    if (count === 0)
      return rule('An answer has changed since you opened this page. Open the page again and check before you send.');
    const assignments = await db.criterionAssignment.findMany({
      where: { areaId, serviceId, frameworkCode },
      select: { criterionCode: true },
    });
    const entries = await db.selfEvaluationEntry.findMany({
      where: { areaId, selfEvaluationId: stored.id },
      select: { criterionCode: true, ...entryTextSelect },
    });
    const pack = getPack(frameworkCode);
    const unanswered = assignments.filter(({ criterionCode }) => {
      const entry = entries.find((one) => one.criterionCode === criterionCode) ?? null;
      const isGraded = findCriterion(pack, criterionCode)?.criterion.graded === true;
      return missingParts(entry, isGraded).length > 0;
    }).length;
    if (unanswered > 0)
      return rule(
        unanswered === 1 ? 'One criterion is not answered yet.' : `${unanswered} criteria are not answered yet.`,
      );
    return done(
      { serviceId, frameworkCode },
      auditEvent('self-evaluation.submitted', 'self-evaluation', stored.id, { entries: entries.length }),
      [job('notify-self-evaluation-submitted', { areaId, selfEvaluationId: stored.id })],
    );
  });
}

/** What the two decisions of the task group share: found, allowed by four eyes, and waiting to be decided. */
async function findToDecide(
  actor: Actor,
  context: CommandContext,
  selfEvaluationId: string,
  to: 'returned' | 'agreed',
) {
  const stored = await findSelfEvaluation(actor, context, selfEvaluationId);
  if (!stored) return notFound();
  const entries = await context.db.selfEvaluationEntry.findMany({
    where: { areaId: actor.area.id, selfEvaluationId: stored.id },
    select: { editedById: true },
  });
  const authorIds = await authorsOf(context.db, actor.area.id, { ...stored, entries });
  context.authorise({ partnerId: stored.partnerId, authorIds });
  if (!canMove(stored.status, to))
    return rule(
      isWritable(stored.status)
        ? 'The service is still writing this self-evaluation.'
        : 'This self-evaluation has been decided already.',
    );
  return { ok: true as const, stored, entries: entries.length };
}

/** Gives a submitted self-evaluation back to its service with a reason. Not by anyone who wrote or sent it. */
export function returnSelfEvaluation(actor: Actor, input: ReturnSelfEvaluation): Promise<Result<Place>> {
  return runCommand(actor, 'self-evaluation.return', async (context) => {
    const found = await findToDecide(actor, context, input.selfEvaluationId, 'returned');
    if (!found.ok) return found;
    const { id, serviceId, frameworkCode } = found.stored;
    const areaId = actor.area.id;
    const { count } = await context.db.selfEvaluation.updateMany({
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
    return done({ serviceId, frameworkCode }, auditEvent('self-evaluation.returned', 'self-evaluation', id, {}), [
      job('notify-self-evaluation-decided', { areaId, selfEvaluationId: id }),
    ]);
  });
}

/**
 * Agrees a submitted self-evaluation: its text stands from now on, and the one agreed before is superseded with it.
 * Four eyes: not by whoever sent it, nor by anyone who ever wrote an answer in it.
 */
export function agreeSelfEvaluation(actor: Actor, input: AgreeSelfEvaluation): Promise<Result<Place>> {
  return runCommand(actor, 'self-evaluation.agree', async (context) => {
    const { db, now } = context;
    const found = await findToDecide(actor, context, input.selfEvaluationId, 'agreed');
    if (!found.ok) return found;
    const { id, serviceId, frameworkCode } = found.stored;
    const areaId = actor.area.id;
    const { count } = await db.selfEvaluation.updateMany({
      where: { areaId, id, version: input.version, status: 'submitted' },
      data: { status: 'agreed', agreedById: actor.personId, agreedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return changed();
    await db.selfEvaluation.updateMany({
      where: { areaId, serviceId, frameworkCode, status: 'agreed', id: { not: id } },
      data: { status: 'superseded', version: { increment: 1 } },
    });
    return done(
      { serviceId, frameworkCode },
      auditEvent('self-evaluation.agreed', 'self-evaluation', id, { entries: found.entries }),
      [job('notify-self-evaluation-decided', { areaId, selfEvaluationId: id })],
    );
  });
}
