import { auditEvent } from '@/lib/audit/events';
import { quoteStands } from '@/lib/self-evaluations/comments/rules';
import type { Answer } from '@/lib/self-evaluations/rules';
import type { Prisma } from '@/prisma/generated/client';
import type { Act, Told } from './acts';
import type { CommentContent } from './challenge-content';
import type { AreaContent, Moment, SelfEvaluationContent } from './content';
import { need, timedIdOf } from './keys';
import { instantOf } from './moments';
import type { AreaKeys } from './people';
import { entryRows, selfEvaluationId } from './self-evaluations';

const ANSWERS = { know: 'whatWeKnow', how: 'howWeKnow', next: 'whatNext' } as const satisfies Record<string, Answer>;

type Said = { readonly by: string; readonly at: Moment };

function evaluationOf(content: AreaContent, { service, frameworkCode, cycle }: CommentContent): SelfEvaluationContent {
  const found = content.selfEvaluations.find(
    (one) => one.service === service && one.frameworkCode === frameworkCode && one.cycle === cycle,
  );
  return need(found, `the self-evaluation of ${service} in ${cycle}`);
}

function commentId(keys: AreaKeys, { service, criterion }: CommentContent, { by, at }: Said): string {
  return timedIdOf(instantOf(at), keys.areaId, service, criterion, by);
}

/** What is said of answers, with the replies. Throws where somebody quotes words that do not stand there. */
export function commentRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationCommentCreateManyInput[] {
  const entries = entryRows(content, keys);
  return content.comments.flatMap((comment) => {
    const { criterion: criterionCode, about, resolved, replies = [], isInternal = false } = comment;
    const evaluationId = selfEvaluationId(keys, evaluationOf(content, comment));
    const entry = entries.find((one) => one.selfEvaluationId === evaluationId && one.criterionCode === criterionCode);
    const [part, quote] = about ? [ANSWERS[about.answer], about.words] : [null, null];
    const written = need(entry, `an answer of ${comment.service} on ${criterionCode}`);
    if (!quoteStands({ ...written, grade: null, confidence: null }, { part, quote }))
      throw new Error(`${comment.service} does not say on ${criterionCode}: ${quote}`);
    const of = { areaId: keys.areaId, selfEvaluationId: evaluationId, criterionCode, isInternal };
    const said = (one: Said & { readonly body: string }) => ({
      ...{ ...of, id: commentId(keys, comment, one), body: one.body },
      ...{ writtenById: keys.person(one.by), writtenAt: instantOf(one.at) },
    });
    const first = said(comment);
    const settled = resolved ? { resolvedById: keys.person(resolved.by), resolvedAt: instantOf(resolved.at) } : {};
    return [{ ...first, part, quote, ...settled }, ...replies.map((one) => ({ ...said(one), replyToId: first.id }))];
  });
}

/** Who is asked to look. */
export function mentionRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationMentionCreateManyInput[] {
  return content.comments.flatMap((comment) =>
    [comment, ...(comment.replies ?? [])].flatMap((one) =>
      (one.asks ?? []).map((person) => ({
        ...{ areaId: keys.areaId, commentId: commentId(keys, comment, one), personId: keys.person(person) },
      })),
    ),
  );
}

/** Comments, replies and what was resolved, as the trail tells them; what was said on returning is told with that. */
export function commentActs({ content, keys }: Told): Act[] {
  return content.comments.flatMap((comment) => {
    const { criterion: criterionCode, resolved, replies = [] } = comment;
    const evaluation = evaluationOf(content, comment);
    const of = ['self-evaluation', selfEvaluationId(keys, evaluation)] as const;
    const said = (one: Said & { readonly asks?: readonly string[] }): Act => ({
      ...{ at: instantOf(one.at), by: keys.person(one.by) },
      record: auditEvent('self-evaluation.commented', ...of, { criterionCode, mentions: one.asks?.length ?? 0 }),
    });
    const settled = auditEvent('self-evaluation.comment-resolved', ...of, { criterionCode });
    return [
      ...(isOnReturning(evaluation, comment) ? [] : [said(comment)]),
      ...replies.map(said),
      ...(resolved ? [{ at: instantOf(resolved.at), by: keys.person(resolved.by), record: settled }] : []),
    ];
  });
}

/** The criteria on which whoever returned a self-evaluation commented with it. */
export function criteriaReturned(content: AreaContent, evaluation: SelfEvaluationContent): string[] {
  return content.comments
    .filter((comment) => evaluationOf(content, comment) === evaluation && isOnReturning(evaluation, comment))
    .map(({ criterion }) => criterion);
}

function isOnReturning({ returned }: SelfEvaluationContent, { by, at }: Said): boolean {
  return returned !== undefined && returned.by === by && instantOf(returned.at).getTime() === instantOf(at).getTime();
}
