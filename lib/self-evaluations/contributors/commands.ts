import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { findAdoptedPack } from '@/lib/frameworks/queries';
import { job } from '@/lib/jobs/jobs';
import { done, runCommand } from '@/lib/operations/run-command';
import { isId } from '@/lib/platform/fields';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { writersOf } from './queries';
import { changesOf, pairOf } from './rules';
import type { nameContributorsSchema } from './schema';

/**
 * Says who writes which answer of a service, for every criterion at once: what was ticked and unticked since the page was
 * opened is applied to what stands by now, so that two people who do it at once keep what both did. Those who are new are
 * told. It holds from cycle to cycle, and takes nothing from anybody: whoever may write for the service still may. Rules:
 * only people who may write there, only criteria that are asked, and something has to change.
 */
export function nameContributors(
  actor: Actor,
  input: z.output<typeof nameContributorsSchema>,
): Promise<Result<{ serviceId: string; frameworkCode: string }>> {
  return runCommand(actor, 'self-evaluation.name-contributors', async ({ db, now, today, authorise }) => {
    const areaId = actor.area.id;
    const { serviceId, frameworkCode } = input;
    const service = await db.service.findFirst({
      where: { ...scope(actor, 'self-evaluation.read'), id: serviceId },
      select: {
        ...{ id: true, partnerId: true },
        assignments: { where: { frameworkCode }, select: { criterionCode: true } },
      },
    });
    const pack = await findAdoptedPack(db, areaId, frameworkCode);
    if (!service || !pack) return notFound();
    authorise({ partnerId: service.partnerId, serviceId });
    const { added, dropped } = changesOf(input.stood, input.named);
    if (added.length + dropped.length === 0)
      return rule('You have not changed who writes. Tick or untick somebody first.');
    const asked = new Set(service.assignments.map(({ criterionCode }) => criterionCode));
    const writers = new Set((await writersOf(db, areaId, service, today)).map(({ id }) => id));
    if (!added.every(({ criterionCode, personId }) => asked.has(criterionCode) && writers.has(personId)))
      return rule(
        'Somebody you ticked can no longer write for this service, or it is no longer asked. Open the page again.',
      );
    const of = { areaId, serviceId, frameworkCode };
    const pair = { criterionCode: true, personId: true } as const;
    const begun = await db.criterionContributor.createManyAndReturn({
      data: added.map((one) => ({ ...of, ...one, namedById: actor.personId, namedAt: now })),
      skipDuplicates: true,
      select: pair,
    });
    const unticked = dropped.filter(({ criterionCode, personId }) => asked.has(criterionCode) && isId(personId));
    const ended = await db.criterionContributor.findMany({ where: { ...of, OR: unticked }, select: pair });
    await db.criterionContributor.deleteMany({ where: { ...of, OR: ended } });
    const told = [...new Set(begun.map(({ personId }) => personId))].filter((id) => id !== actor.personId);
    return done(
      { serviceId, frameworkCode },
      auditEvent('self-evaluation.contributors-named', 'service', serviceId, {
        ...{ frameworkCode, named: begun.map(pairOf), dropped: ended.map(pairOf) },
      }),
      told.length > 0 ? [job('notify-contributors-named', { areaId, serviceId, frameworkCode, personIds: told })] : [],
    );
  });
}
