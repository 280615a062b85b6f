import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { conflict, invalid, notFound, type Result } from '@/lib/platform/result';
import { evaluatedCriteria } from '../evaluation-schedule';
import { findAdoptedPack } from '../queries';
import { storedAssignments } from './queries';
import type { assignCriteriaSchema } from './schema';

/**
 * Says which criteria of a framework a service must evaluate, and by when: the whole set at once, in place of the set
 * before. What the service has written on a criterion that is taken away stays. Invalid: a criterion that services do
 * not evaluate. The partner's version guards it: two leads assigning at once do not overwrite one another unseen.
 */
export function assignCriteria(
  actor: Actor,
  input: z.output<typeof assignCriteriaSchema>,
): Promise<Result<{ partnerSlug: string }>> {
  const { serviceId, frameworkCode, version, dueOn } = input;
  return runCommand(actor, 'criteria.assign', async ({ db, authorise }) => {
    const areaId = actor.area.id;
    const service = await db.service.findFirst({
      where: { areaId, id: serviceId },
      select: { partnerId: true, partner: { select: { slug: true, version: true } } },
    });
    const pack = await findAdoptedPack(db, areaId, frameworkCode);
    if (!service || !pack) return notFound();
    const { partnerId, partner } = service;
    authorise({ partnerId });
    const known = evaluatedCriteria(pack).map(({ criterion }) => criterion.code);
    const wanted = new Set(input.criteria);
    const criteria = known.filter((code) => wanted.has(code));
    if (criteria.length < wanted.size)
      return invalid({ criteria: ['Choose only criteria that services evaluate in this framework'] });
    const { count } = await db.partner.updateMany({
      where: { areaId, id: partnerId, version },
      data: { version: { increment: 1 } },
    });
    if (count === 0) {
      const theirs = await storedAssignments(db, areaId, serviceId, frameworkCode);
      return conflict({ criteria: theirs.criteria.join(', '), dueOn: theirs.dueOn ?? '' }, partner.version);
    }
    const before = await storedAssignments(db, areaId, serviceId, frameworkCode);
    await db.criterionAssignment.deleteMany({ where: { areaId, serviceId, frameworkCode } });
    await db.criterionAssignment.createMany({
      data: criteria.map((criterionCode) => ({
        areaId,
        serviceId,
        frameworkCode,
        criterionCode,
        dueOn: dayColumn(dueOn),
      })),
    });
    return done(
      { partnerSlug: partner.slug },
      auditEvent('criteria.assigned', 'service', serviceId, {
        ...{ frameworkCode, criteria, dueOn },
        ...{ criteriaBefore: before.criteria, dueBefore: before.dueOn },
      }),
    );
  });
}
