import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { done, runCommand } from '@/lib/operations/run-command';
import { type Result, rule } from '@/lib/platform/result';
import { findStandings } from '../progress/queries';
import { standingOf } from '../progress/rules';
import { reminderStage } from './rules';

/**
 * Has everybody told who answers for a service that has not sent its self-evaluation in an open cycle: once for each stage
 * of chasing, for the daily job. Run again on the same day it reminds of nothing more. Rule: nothing is due.
 */
export function remindSelfEvaluations(actor: Actor): Promise<Result<{ services: number }>> {
  return runCommand(
    actor,
    'self-evaluation.remind',
    async ({ db, now, today, authorise }) => {
      authorise();
      const areaId = actor.area.id;
      const cycles = await db.selfEvaluationCycle.findMany({
        where: { areaId, closedOn: null },
        select: { id: true, frameworkCode: true, reminders: { select: { serviceId: true, stage: true } } },
        orderBy: { id: 'asc' },
      });
      const due: { cycleId: string; serviceId: string; stage: string }[] = [];
      for (const { id: cycleId, frameworkCode, reminders } of cycles) {
        for (const { service, asked } of await findStandings(db, areaId, frameworkCode)) {
          const stage = asked.dueOn && reminderStage(asked.dueOn, today);
          const { isSent } = standingOf(service.editions, cycleId, asked.dueOn, today);
          const wasSent = reminders.some((one) => one.serviceId === service.id && one.stage === stage);
          if (stage && !isSent && !wasSent) due.push({ cycleId, serviceId: service.id, stage });
        }
      }
      if (due.length === 0) return rule('Every service has sent its self-evaluation, or has been reminded.');
      await db.selfEvaluationReminder.createMany({
        data: due.map((one) => ({ areaId, ...one, sentAt: now })),
      });
      return done(
        { services: due.length },
        auditEvent('self-evaluation.reminded', 'area', areaId, {
          stages: [...new Set(due.map(({ stage }) => stage))].sort(),
          services: due.length,
        }),
        due.map(({ cycleId, serviceId }) => job('notify-self-evaluation-due', { areaId, cycleId, serviceId })),
      );
    },
    { isSerializable: true },
  );
}
