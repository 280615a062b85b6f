import { criteriaOf, gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import { getPack, isPackCode } from '@/lib/frameworks/packs';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { IN_HAND_STATUSES, isWritable, SELF_EVALUATION_STATUSES } from '../rules';
import { entryTextSelect } from '../stored/queries';

/** The self-evaluation that a service has in hand, if any, and what is asked of the service. */
export type Present = NonNullable<Awaited<ReturnType<typeof findPresent>>>;

/** What is asked of a service of the area in a framework and what it has in hand; null where nothing is asked. */
export async function findPresent(db: Db, areaId: string, frameworkCode: string, serviceId: string) {
  if (!isId(serviceId) || !isPackCode(frameworkCode)) return null;
  const service = await db.service.findFirst({
    where: { areaId, id: serviceId },
    select: {
      id: true,
      name: true,
      partnerId: true,
      partner: { select: { name: true } },
      assignments: { where: { areaId, frameworkCode }, select: { criterionCode: true } },
      selfEvaluations: {
        where: { frameworkCode, status: { in: [...IN_HAND_STATUSES] } },
        select: {
          id: true,
          status: true,
          entries: {
            select: {
              ...entryTextSelect,
              criterionCode: true,
              version: true,
              editedBy: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  if (!service || service.assignments.length === 0) return null;
  const pack = getPack(frameworkCode);
  const [inHand] = service.selfEvaluations;
  const asked = new Set(service.assignments.map(({ criterionCode }) => criterionCode));
  const isOpen = !inHand || isWritable(memberOf(SELF_EVALUATION_STATUSES, inHand.status));
  return {
    pack,
    serviceId: service.id,
    serviceName: service.name,
    partnerId: service.partnerId,
    partnerName: service.partner.name,
    /** Null where nothing is in hand and writing begins a new one. */
    selfEvaluationId: inHand?.id ?? null,
    /** False while it is with the task group. */
    isOpen,
    criteria: criteriaOf(pack)
      .filter(({ criterion }) => asked.has(criterion.code))
      .map(({ criterion: { code, label, summary, good, graded }, element }) => {
        const stored = inHand?.entries.find(({ criterionCode }) => criterionCode === code);
        return {
          ...{ code, label, summary, good, isGraded: graded, elementLabel: element.label },
          entry: stored ? { ...stored, gradeLabel: stored.grade && gradeLabel(pack, stored.grade) } : null,
        };
      }),
  };
}
