import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { adoptedPacks } from '../queries';
import type { ServiceAssignments } from './types';

/** What a service is asked in one framework, as stored, within a transaction. */
export async function storedAssignments(db: Db, areaId: string, serviceId: string, frameworkCode: string) {
  const rows = await db.criterionAssignment.findMany({
    where: { areaId, serviceId, frameworkCode },
    select: { criterionCode: true, dueOn: true },
    orderBy: [{ dueOn: 'asc' }, { criterionCode: 'asc' }],
  });
  const last = rows.at(-1);
  return { criteria: rows.map(({ criterionCode }) => criterionCode), dueOn: last ? dayFrom(last.dueOn) : null };
}

/** What the form for assigning criteria opens with; the area's first framework where none is named. */
export function getServiceAssignments(
  actor: Actor,
  serviceId: string,
  frameworkCode?: string,
): Promise<ServiceAssignments | null> {
  return runQuery(actor, 'criteria.assign', null, async ({ db }) => {
    if (!isId(serviceId)) return null;
    const areaId = actor.area.id;
    const adopted = await adoptedPacks(db, areaId);
    const framework = frameworkCode ? adopted.find(({ code }) => code === frameworkCode) : adopted[0];
    const found = await db.service.findFirst({
      where: { areaId, id: serviceId },
      select: { id: true, name: true, partner: { select: { id: true, slug: true, name: true, version: true } } },
    });
    if (!framework || !found) return null;
    const { partner, ...service } = found;
    return { service, partner, framework, ...(await storedAssignments(db, areaId, serviceId, framework.code)) };
  });
}
