import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { addressOf } from '@/lib/self-evaluations/comments/place';
import { peopleToAsk } from '@/lib/self-evaluations/comments/queries';
import { SELF_EVALUATION_STATUSES } from '@/lib/self-evaluations/rules';
import { newsTexts } from '../../labels';
import type { News } from '../../types';

/**
 * Somebody commented: those who are asked to look, and of a reply those who have spoken in the thread. Whoever may no
 * longer read it is not told.
 */
export function aboutComment(actor: Actor, id: string): Promise<Omit<News, 'key'> | null> {
  return runQuery(actor, 'notification.send', null, async ({ db, today }) => {
    const areaId = actor.area.id;
    const mentions = { select: { personId: true } } as const;

    const found = await db.selfEvaluationComment.findFirst({
      where: { areaId, id },
      select: {
        ...{ writtenById: true, criterionCode: true, isInternal: true, mentions },
        replyTo: { select: { writtenById: true, replies: { select: { writtenById: true } } } },
        selfEvaluation: {
          select: {
            ...{ id: true, partnerId: true, serviceId: true, frameworkCode: true, status: true },
            service: { select: { name: true } },
          },
        },
      },
    });
    if (!found) return null;
    const { selfEvaluation: of, replyTo } = found;
    const status = memberOf(SELF_EVALUATION_STATUSES, of.status);
    const readers = await peopleToAsk(db, { ...of, areaId, status }, found.writtenById, today, found.isInternal);
    const concerned = [
      ...found.mentions.map(({ personId }) => personId),
      ...(replyTo ? [replyTo.writtenById, ...replyTo.replies.map(({ writtenById }) => writtenById)] : []),
    ];
    const { id: selfEvaluationId, serviceId, frameworkCode } = of;
    const place = { serviceId, frameworkCode, selfEvaluationId, criterionCode: found.criterionCode, commentId: id };
    return {
      text: newsTexts.commented(of.service.name),
      href: addressOf(place, `/areas/${actor.area.slug}`),
      personIds: readers.map((reader) => reader.id).filter((reader) => concerned.includes(reader)),
    };
  });
}
