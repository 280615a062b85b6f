import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { conflict, invalid, notFound, type Result } from '@/lib/platform/result';
import { findLookBack } from './queries';
import { lookBackFaults } from './rules';
import type { recordLookBackSchema } from './schema';

type RecordLookBack = z.output<typeof recordLookBackSchema>;

/**
 * Starts a look-back review, or brings one up to date when the input names it. Invalid: counts that do not add up, or
 * a day still to come. Conflict: someone else saved it first.
 */
export function recordLookBack(actor: Actor, input: RecordLookBack): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'look-back.record', async (context) => {
    const { db, today, authorise } = context;
    authorise();
    const [fault] = lookBackFaults(input);
    if (fault) return invalid({ [fault.field]: [fault.message] });
    if (input.startedOn > today) return invalid({ startedOn: ['Enter today or an earlier date'] });
    if (input.completedOn && input.completedOn > today)
      return invalid({ completedOn: ['Enter today or an earlier date'] });
    const { lookBackId, version, startedOn, completedOn, ...rest } = input;
    const areaId = actor.area.id;
    const data = { ...rest, startedOn: dayColumn(startedOn), completedOn: completedOn && dayColumn(completedOn) };
    const { total, reviewed, found } = rest;
    const recorded = (id: string) =>
      done({ id }, auditEvent('look-back.recorded', 'look-back-review', id, { total, reviewed, found }));
    if (!lookBackId) {
      const { id } = await db.lookBackReview.create({ data: { ...data, areaId }, select: { id: true } });
      return recorded(id);
    }
    const { count } = await db.lookBackReview.updateMany({
      where: { areaId, id: lookBackId, version },
      data: { ...data, version: { increment: 1 } },
    });
    return count === 1 ? recorded(lookBackId) : whatIsStored(actor, context, lookBackId);
  });
}

async function whatIsStored(actor: Actor, { db }: CommandContext, lookBackId: string) {
  const stored = await findLookBack(db, actor.area.id, lookBackId);
  if (!stored) return notFound();
  const { id: _id, version, total, reviewed, found, completedOn, ...texts } = stored;
  const counts = { total: String(total), reviewed: String(reviewed), found: String(found) };
  return conflict({ ...texts, ...counts, completedOn: completedOn ?? '' }, version);
}
