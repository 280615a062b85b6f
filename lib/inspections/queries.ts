import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { dayFrom } from '@/lib/platform/day-columns';
import type { InspectionRow } from './types';

/** The area's inspections, latest first. */
export function listInspections(actor: Actor): Promise<InspectionRow[]> {
  return runQuery(actor, 'inspection.read', [], async ({ db }) => {
    const rows = await db.inspection.findMany({
      where: { areaId: actor.area.id },
      select: { id: true, title: true, startedOn: true },
      orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
    });
    return rows.map(({ startedOn, ...inspection }) => ({ ...inspection, startedOn: dayFrom(startedOn) }));
  });
}
