import type { Actor } from '@/lib/access/actor';
import { visibleEvidence } from '@/lib/evidence/queries';
import { criterionName } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { isId } from '@/lib/platform/fields';
import { nameOf } from '../queries';
import { canReadText, IN_HAND_STATUSES, readsAsSent, SELF_EVALUATION_STATUSES } from '../rules';
import { readerOf } from '../stored/queries';
import type { NamingEntry } from './types';

/**
 * The answers that name an item of evidence, of those whose text the actor reads, in the self-evaluations in hand and
 * those agreed now. What a returned self-evaluation names since it was sent is its draft, which its partner alone sees.
 */
export function listNamingEntries(actor: Actor, evidenceItemId: string): Promise<NamingEntry[]> {
  return runQuery(actor, 'self-evaluation.read', [], async ({ db }) => {
    if (!isId(evidenceItemId)) return [];
    const rows = await db.selfEvaluationEvidence.findMany({
      where: {
        ...{ areaId: actor.area.id, itemId: evidenceItemId, item: visibleEvidence(actor) },
        entry: { selfEvaluation: { status: { in: [...IN_HAND_STATUSES, 'agreed'] } } },
      },
      select: {
        ...{ selfEvaluationId: true, criterionCode: true, note: true },
        entry: {
          select: {
            selfEvaluation: {
              select: {
                ...{ status: true, edition: true, frameworkCode: true, partnerId: true, serviceId: true },
                cycle: { select: { name: true } },
                service: { select: { name: true } },
                partner: { select: { name: true } },
              },
            },
          },
        },
      },
      orderBy: [{ selfEvaluationId: 'desc' }, { criterionCode: 'asc' }],
    });
    return rows.flatMap(({ selfEvaluationId, criterionCode, note, entry: { selfEvaluation } }) => {
      const { partnerId, serviceId, frameworkCode, service, partner } = selfEvaluation;
      const status = memberOf(SELF_EVALUATION_STATUSES, selfEvaluation.status);
      const reader = readerOf(actor, { partnerId, serviceId });
      if (!canReadText(reader, status) || readsAsSent(reader, status)) return [];
      return {
        ...{ selfEvaluationId, criterionCode, frameworkCode, serviceId, note, status },
        criterionName: criterionName(getPack(frameworkCode), criterionCode),
        serviceName: service.name,
        partnerName: partner.name,
        edition: nameOf(selfEvaluation),
      };
    });
  });
}
