import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { notFound } from '@/lib/platform/result';
import type { LookBackView } from './types';

const viewSelect = {
  id: true,
  title: true,
  cohort: true,
  total: true,
  reviewed: true,
  found: true,
  startedOn: true,
  completedOn: true,
  version: true,
} as const;

type Stored = Omit<LookBackView, 'startedOn' | 'completedOn'> & { startedOn: Date; completedOn: Date | null };

function toView(row: Stored): LookBackView {
  return { ...row, startedOn: dayFrom(row.startedOn), completedOn: dayOrNull(row.completedOn) };
}

/** The area's look-back reviews, latest first. They hold counts, never a case. */
export function listLookBacks(actor: Actor): Promise<LookBackView[]> {
  return runQuery(actor, 'look-back.read', [], async ({ db }) => {
    const rows = await db.lookBackReview.findMany({
      where: { areaId: actor.area.id },
      select: viewSelect,
      orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
    });
    return rows.map(toView);
  });
}

/** One look-back review within a transaction; null when the area has none with this id. */
export async function findLookBack(db: Db, areaId: string, lookBackId: string): Promise<LookBackView | null> {
  const row = await db.lookBackReview.findFirst({ where: { areaId, id: lookBackId }, select: viewSelect });
  return row && toView(row);
}

/** One look-back review; null when there is none. Reading it is itself an act of the trail, so this runs as a command. */
export async function getLookBack(actor: Actor, lookBackId: string): Promise<LookBackView | null> {
  const result = await runCommand(actor, 'look-back.read', async ({ db, authorise }) => {
    const view = isId(lookBackId) ? await findLookBack(db, actor.area.id, lookBackId) : null;
    if (!view) return notFound();
    // It is the whole area’s, and whoever reads it for a partner reads it for any.
    authorise({ partnerId: scope(actor, 'look-back.read').partnerId?.in[0] });
    return done(view, auditEvent('look-back.read', 'look-back-review', view.id, {}));
  });
  return result.ok ? result.value : null;
}
