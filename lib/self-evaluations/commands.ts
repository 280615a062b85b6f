import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { getPack } from '@/lib/frameworks/packs';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { changed, notFound, type Result, rule } from '@/lib/platform/result';
import { authorsOf } from './queries';
import { canMove, isWritable, personalWords, SELF_EVALUATION_STATUSES, unansweredOf, WRITABLE_STATUSES } from './rules';
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
 * Sends a self-evaluation to the task group, which from now on reads it as it is sent. Rules: every criterion assigned to
 * the service is answered in full, no answer seems to name a person, and none has changed since the version that was
 * checked.
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
    // Locks the row, so that nothing is written between what is looked at below and the commit.
    const { count } = await db.selfEvaluation.updateMany({
      where: { areaId, id: stored.id, version: input.version, status: { in: [...WRITABLE_STATUSES] } },
      data: { version: { increment: 1 } },
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
    const unanswered = unansweredOf(getPack(frameworkCode), assignments, entries).length;
    if (unanswered > 0)
      return rule(
        unanswered === 1 ? 'One criterion is not answered yet.' : `${unanswered} criteria are not answered yet.`,
      );
    if (entries.some((entry) => personalWords(entry) !== null))
      return rule('An answer seems to hold somebody’s personal details. Open the page again: it says which.');
    await db.$executeRaw`UPDATE self_evaluation_entries SET sent_version = version
      WHERE area_id = ${areaId}::uuid AND self_evaluation_id = ${stored.id}::uuid`;
    await db.selfEvaluation.update({
      where: { areaId_id: { areaId, id: stored.id } },
      data: { status: 'submitted', submittedById: actor.personId, submittedAt: now },
    });
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
  const authorIds = await authorsOf(context.db, actor.area.id, stored);
  context.authorise({ partnerId: stored.partnerId, authorIds });
  if (!canMove(stored.status, to))
    return rule(
      isWritable(stored.status)
        ? 'The service is still writing this self-evaluation.'
        : 'This self-evaluation has been decided already.',
    );
  const entries = await context.db.selfEvaluationEntry.findMany({
    where: { areaId: actor.area.id, selfEvaluationId: stored.id },
    select: { criterionCode: true },
  });
  return { ok: true as const, stored, criteria: entries.map(({ criterionCode }) => criterionCode) };
}

/**
 * Gives a submitted self-evaluation back to its service with a reason, and with what is to be said of single answers as
 * comments on them. Not by anyone who wrote or sent it.
 */
export function returnSelfEvaluation(actor: Actor, input: ReturnSelfEvaluation): Promise<Result<Place>> {
  return runCommand(actor, 'self-evaluation.return', async (context) => {
    const found = await findToDecide(actor, context, input.selfEvaluationId, 'returned');
    if (!found.ok) return found;
    const { id, serviceId, frameworkCode } = found.stored;
    const areaId = actor.area.id;
    const reasons = input.reasons.filter(({ reason }) => reason !== '');
    if (reasons.some(({ criterionCode }) => !found.criteria.includes(criterionCode))) return notFound();
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
    const written = { areaId, selfEvaluationId: id, writtenById: actor.personId, writtenAt: context.now };
    await context.db.selfEvaluationComment.createMany({
      data: reasons.map(({ criterionCode, reason }) => ({ ...written, criterionCode, body: reason })),
    });
    const criteria = reasons.map(({ criterionCode }) => criterionCode);
    return done(
      { serviceId, frameworkCode },
      auditEvent('self-evaluation.returned', 'self-evaluation', id, { criteria }),
      [job('notify-self-evaluation-decided', { areaId, selfEvaluationId: id })],
    );
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
      auditEvent('self-evaluation.agreed', 'self-evaluation', id, { entries: found.criteria.length }),
      [job('notify-self-evaluation-decided', { areaId, selfEvaluationId: id })],
    );
  });
}
