import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { permits } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { changed, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { type Answer, SELF_EVALUATION_STATUSES } from '../rules';
import { readerOf } from '../stored/queries';
import type { CommentPlace } from './place';
import { type Commented, entryAsRead, peopleToAsk } from './queries';
import { answerOf, canReadComment, canSettle, isAmongThemselves } from './rules';
import type { reopenCommentSchema, replyToCommentSchema, resolveCommentSchema, writeCommentSchema } from './schema';

type WriteComment = z.output<typeof writeCommentSchema>;
type ReplyToComment = z.output<typeof replyToCommentSchema>;
type ResolveComment = z.output<typeof resolveCommentSchema>;
type ReopenComment = z.output<typeof reopenCommentSchema>;

async function findCommented(actor: Actor, { db }: CommandContext, selfEvaluationId: string) {
  const stored = await db.selfEvaluation.findFirst({
    where: { ...scope(actor, 'self-evaluation.comment'), id: selfEvaluationId },
    select: { areaId: true, partnerId: true, serviceId: true, frameworkCode: true, status: true },
  });
  if (!stored) return null;
  const status = memberOf(SELF_EVALUATION_STATUSES, stored.status);
  return { ...stored, status, reader: readerOf(actor, stored) };
}

/**
 * Says something of an answer, or of a passage in it, and asks people to look. Rules: the quoted words stand in the
 * answer as the writer reads it; only people who may read the comment are asked. What a partner says of a text that it
 * has yet to send stays among its own people.
 */
export function writeComment(actor: Actor, input: WriteComment): Promise<Result<CommentPlace>> {
  return runCommand(actor, 'self-evaluation.comment', async (context) => {
    const { db, now, authorise } = context;
    const { selfEvaluationId, criterionCode, body } = input;
    const stored = await findCommented(actor, context, selfEvaluationId);
    if (!stored) return notFound();
    const { areaId, partnerId, serviceId, frameworkCode, reader, status } = stored;
    authorise({ partnerId, serviceId });
    const entry = await entryAsRead(db, { areaId, selfEvaluationId, criterionCode }, reader, status);
    if (!entry) return notFound();
    const quote = input.quote || null;
    let part: Answer | null = input.part;
    if (quote !== null) {
      part = answerOf(entry, quote, input.part);
      if (!part)
        return invalid({ quote: ['These words do not stand in the answer. Copy them from it, or leave this empty'] });
    }
    const isInternal = isAmongThemselves(reader, status);
    const mentions = await mayBeAsked(context, stored, actor, isInternal, input.mentions);
    if (!mentions) return invalid({ mentions: ['Choose people who may read this comment'] });
    const said = { writtenById: actor.personId, writtenAt: now, body, isInternal };
    const { id } = await db.selfEvaluationComment.create({
      data: { areaId, selfEvaluationId, criterionCode, part, quote, ...said },
      select: { id: true },
    });
    await db.selfEvaluationMention.createMany({
      data: mentions.map((personId) => ({ areaId, commentId: id, personId })),
    });
    return done(
      { serviceId, frameworkCode, selfEvaluationId, criterionCode, commentId: id },
      commented(selfEvaluationId, criterionCode, mentions),
      mentions.length > 0 ? [job('notify-comment', { areaId, commentId: id })] : [],
    );
  });
}

function commented(selfEvaluationId: string, criterionCode: string, mentions: readonly string[]) {
  return auditEvent('self-evaluation.commented', 'self-evaluation', selfEvaluationId, {
    criterionCode,
    mentions: mentions.length,
  });
}

/** The people asked, each once; null where somebody among them may not read it. */
async function mayBeAsked(
  { db, today }: CommandContext,
  of: Commented,
  actor: Actor,
  isInternal: boolean,
  asked: readonly string[],
): Promise<string[] | null> {
  if (asked.length === 0) return [];
  const people = await peopleToAsk(db, of, actor.personId, today, isInternal);
  return asked.every((id) => people.some((person) => person.id === id)) ? [...new Set(asked)] : null;
}

/** A comment that begins a thread and that the actor may read; null where there is none. */
async function findThread(actor: Actor, context: CommandContext, commentId: string) {
  const thread = await context.db.selfEvaluationComment.findFirst({
    where: { areaId: actor.area.id, id: commentId, replyToId: null },
    select: {
      ...{ id: true, selfEvaluationId: true, criterionCode: true, isInternal: true },
      ...{ writtenById: true, resolvedAt: true },
    },
  });
  const stored = thread && (await findCommented(actor, context, thread.selfEvaluationId));
  return stored && canReadComment(stored.reader, stored.status, thread) ? { ...stored, thread } : null;
}

/** Answers a comment. Whoever has spoken in the thread, and whoever is asked to look, is told. */
export function replyToComment(actor: Actor, input: ReplyToComment): Promise<Result<CommentPlace>> {
  return runCommand(actor, 'self-evaluation.comment', async (context) => {
    const { db, now, authorise } = context;
    const found = await findThread(actor, context, input.commentId);
    if (!found) return notFound();
    const { areaId, partnerId, serviceId, frameworkCode, thread } = found;
    authorise({ partnerId, serviceId });
    if (thread.resolvedAt !== null) return rule('This comment is resolved. Open it again before you answer.');
    const mentions = await mayBeAsked(context, found, actor, thread.isInternal, input.mentions);
    if (!mentions) return invalid({ mentions: ['Choose people who may read this comment'] });
    const { selfEvaluationId, criterionCode, isInternal } = thread;
    const said = { writtenById: actor.personId, writtenAt: now, body: input.body, isInternal };
    const { id } = await db.selfEvaluationComment.create({
      data: { areaId, selfEvaluationId, criterionCode, replyToId: thread.id, ...said },
      select: { id: true },
    });
    await db.selfEvaluationMention.createMany({
      data: mentions.map((personId) => ({ areaId, commentId: id, personId })),
    });
    return done(
      { serviceId, frameworkCode, selfEvaluationId, criterionCode, commentId: id },
      commented(selfEvaluationId, criterionCode, mentions),
      [job('notify-comment', { areaId, commentId: id })],
    );
  });
}

/** Says that a comment is dealt with: its writer, the partner's key contact or deputy, or the task group. */
export function resolveComment(actor: Actor, input: ResolveComment): Promise<Result<CommentPlace>> {
  return settleComment(actor, input, true);
}

/** Says that a comment is not dealt with after all. By the same people. */
export function reopenComment(actor: Actor, input: ReopenComment): Promise<Result<CommentPlace>> {
  return settleComment(actor, input, false);
}

function settleComment(
  actor: Actor,
  { commentId, version }: { commentId: string; version: number },
  isDone: boolean,
): Promise<Result<CommentPlace>> {
  return runCommand(actor, 'self-evaluation.comment', async (context) => {
    const found = await findThread(actor, context, commentId);
    if (!found) return notFound();
    const { areaId, partnerId, serviceId, frameworkCode, thread, reader } = found;
    context.authorise({ partnerId, serviceId });
    const isContact = permits(actor, 'self-evaluation.submit', { partnerId });
    if (!canSettle(reader, { isWriter: thread.writtenById === actor.personId, isContact }))
      return rule('Only whoever wrote it, the organisation’s key contact or deputy, or the task group can do this.');
    if ((thread.resolvedAt !== null) === isDone)
      return rule(isDone ? 'This comment is resolved already.' : 'This comment is open already.');
    const { count } = await context.db.selfEvaluationComment.updateMany({
      where: { areaId, id: commentId, version },
      data: {
        ...(isDone
          ? { resolvedById: actor.personId, resolvedAt: context.now }
          : { resolvedById: null, resolvedAt: null }),
        version: { increment: 1 },
      },
    });
    if (count === 0) return changed();
    const { selfEvaluationId, criterionCode } = thread;
    return done(
      { serviceId, frameworkCode, selfEvaluationId, criterionCode, commentId },
      auditEvent(
        isDone ? 'self-evaluation.comment-resolved' : 'self-evaluation.comment-reopened',
        'self-evaluation',
        selfEvaluationId,
        { criterionCode },
      ),
    );
  });
}
