import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { notFound, type Result } from '@/lib/platform/result';
import { gatherReadiness } from './queries';
import type { Gap, Status } from './types';

/**
 * Keeps how ready the area is today under one framework, for the trend; a second taking on the same day replaces the
 * first. A worked example's today is its as-at day. Not found: a framework that the area has not adopted.
 */
export function takeReadinessSnapshot(actor: Actor, frameworkCode: string): Promise<Result<{ status: Status }>> {
  return runCommand(actor, 'readiness.snapshot', async ({ db, today, authorise }) => {
    authorise();
    const gathered = await gatherReadiness(db, actor, 'readiness.snapshot', frameworkCode);
    if (!gathered) return notFound();
    const { status, inPlace, needed, gaps } = gathered.readiness;
    const countOf = (severity: Gap['severity']) => gaps.filter((gap) => gap.severity === severity).length;
    const taken = {
      status,
      inPlace,
      needed,
      blockers: countOf('blocker'),
      gaps: countOf('gap'),
      watches: countOf('watch'),
    };
    const day = { areaId: actor.area.id, frameworkCode, takenOn: dayColumn(today) };
    await db.readinessSnapshot.upsert({
      where: { areaId_frameworkCode_takenOn: day },
      create: { ...day, ...taken },
      update: taken,
      select: { takenOn: true },
    });
    return done(
      { status },
      auditEvent('readiness.snapshot-taken', 'framework', frameworkCode, { frameworkCode, takenOn: today, status }),
    );
  });
}
