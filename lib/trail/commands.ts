import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import { counted } from '@/lib/platform/counted';
import { LIMITS, tooMany, windowStart } from '@/lib/platform/limits';
import { invalid, type Result, rule } from '@/lib/platform/result';
import { countEvents, trailWhere } from './queries';
import { MOST_IN_WORKBOOK } from './rules';
import type { ExportFormat, TrailFilters } from './schema';

/**
 * Records that the actor takes the events that fit out of the service, and says how many there are and which number
 * they all stand before. Rule: too many exports within the hour. Invalid: more events than a workbook takes.
 */
export function exportTrail(
  actor: Actor,
  { filters, format }: { filters: TrailFilters; format: ExportFormat },
): Promise<Result<{ events: number; before: number }>> {
  return runCommand(actor, 'audit.export', async ({ db, authorise }) => {
    authorise();
    const areaId = actor.area.id;
    const exported = await db.auditEvent.count({
      where: {
        areaId,
        actorId: actor.personId,
        event: 'audit.exported',
        at: { gt: windowStart(LIMITS.exports, currentInstant()) },
      },
    });
    if (exported >= LIMITS.exports.most) return rule(tooMany('Exports of the trail', LIMITS.exports));
    const events = await countEvents(db, trailWhere(actor, filters));
    if (format === 'xlsx' && events > MOST_IN_WORKBOOK) {
      const most = counted(MOST_IN_WORKBOOK, 'event');
      return invalid({
        format: [
          `A workbook takes up to ${most}, and ${counted(events, 'event')} fit. Narrow them, by days for example, or export CSV, which takes them all.`,
        ],
      });
    }
    const head = await db.auditHead.findUnique({ where: { areaId }, select: { sequence: true } });
    const before = Number(head?.sequence ?? 0) + 1;
    return done({ events, before }, auditEvent('audit.exported', 'trail', areaId, { format, events }));
  });
}
