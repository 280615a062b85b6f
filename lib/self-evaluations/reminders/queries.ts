import { getPack } from '@/lib/frameworks/packs';
import type { Db } from '@/lib/platform/db';
import { unansweredOf, WRITABLE_STATUSES } from '../rules';
import { entryTextSelect } from '../stored/queries';

/** The codes of what a service is asked and has not answered in the self-evaluation it has in hand, in the pack's order. */
export async function openCriteria(
  db: Db,
  areaId: string,
  serviceId: string,
  frameworkCode: string,
): Promise<string[]> {
  const asked = await db.criterionAssignment.findMany({
    where: { areaId, serviceId, frameworkCode },
    select: { criterionCode: true },
  });
  const entries = await db.selfEvaluationEntry.findMany({
    where: { areaId, selfEvaluation: { serviceId, frameworkCode, status: { in: [...WRITABLE_STATUSES] } } },
    select: { criterionCode: true, ...entryTextSelect },
  });
  return unansweredOf(getPack(frameworkCode), asked, entries);
}
