import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { pairText } from '@/lib/frameworks/mapping';
import { findAdoptedPack } from '@/lib/frameworks/queries';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { changed, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { openForWriting, saveEntry } from '../entries/saving';
import { WRITABLE_STATUSES } from '../rules';
import { dueDayFault, planFor } from './rules';
import type { closeCycleSchema, startCycleSchema } from './schema';
import { entriesOf, findCycle, pairsBetween, servicesBefore } from './stored/queries';

type StartCycle = z.output<typeof startCycleSchema>;
type Services = Awaited<ReturnType<typeof servicesBefore>>;
type Planned = Services[number] & { plan: ReturnType<typeof planFor> };

/**
 * Starts a cycle of a framework: closes the open one, gives every assignment its due day, moves what is still being
 * written into it, and begins new drafts from the agreed answers of an earlier cycle – of another framework by the pairs of
 * criteria that were looked at before, then without their grades, which belong to the other scale. All of it or nothing.
 * What is taken over stays the words of whoever wrote them. Invalid: a name that is taken; a due day that is past.
 */
export function startCycle(actor: Actor, input: StartCycle): Promise<Result<{ frameworkCode: string }>> {
  return runCommand(
    actor,
    'self-evaluation.plan',
    async (context) => {
      const { db, today, authorise } = context;
      const areaId = actor.area.id;
      const { frameworkCode, name, dueOn, fromId } = input;
      const pack = await findAdoptedPack(db, areaId, frameworkCode);
      const from = fromId ? await findCycle(db, areaId, fromId) : null;
      if (!pack || (fromId && !from)) return notFound();
      authorise();
      const pairs = from ? pairsBetween(from.frameworkCode, frameworkCode, input.pairs) : [];
      if (!pairs) return notFound();
      const late = dueDayFault(dueOn, today);
      if (late) return invalid({ dueOn: [late] });
      const taken = await db.selfEvaluationCycle.count({ where: { areaId, frameworkCode, name } });
      if (taken > 0) return invalid({ name: ['There is a cycle of this name already. Choose another'] });

      const services = await servicesBefore(db, areaId, frameworkCode, fromId);
      const planned = services.map((service): Planned => ({ ...service, plan: planFor(service.before, pairs) }));
      const cycleId = await openCycle(context, areaId, input);
      const { count: moved } = await db.selfEvaluation.updateMany({
        where: { areaId, frameworkCode, status: { in: [...WRITABLE_STATUSES] } },
        data: { cycleId, edition: 1, version: { increment: 1 } },
      });
      const isSameFramework = from?.frameworkCode === frameworkCode;
      const carried = await carryOver(context, { areaId, frameworkCode, isSameFramework }, planned);
      return done(
        { frameworkCode },
        auditEvent('self-evaluation.cycle-started', 'cycle', cycleId, {
          ...{ frameworkCode, dueOn, moved, carried, carriedFrom: fromId },
          ...(from && !isSameFramework ? { pairs: pairs.flatMap((pair) => (pair.source ? pairText(pair) : [])) } : {}),
        }),
        [job('notify-cycle-started', { areaId, cycleId })],
      );
    },
    { isSerializable: true },
  );
}

async function openCycle({ db, today }: CommandContext, areaId: string, input: StartCycle): Promise<string> {
  const { frameworkCode, name, fromId } = input;
  const dueOn = dayColumn(input.dueOn);
  await db.selfEvaluationCycle.updateMany({
    where: { areaId, frameworkCode, closedOn: null },
    data: { closedOn: dayColumn(today), version: { increment: 1 } },
  });
  const { id } = await db.selfEvaluationCycle.create({
    data: { areaId, frameworkCode, name, startedOn: dayColumn(today), dueOn, carriedFromId: fromId },
    select: { id: true },
  });
  await db.criterionAssignment.updateMany({ where: { areaId, frameworkCode }, data: { dueOn } });
  return id;
}

/** Begins the new drafts and gives how many answers were taken over. */
async function carryOver(
  context: CommandContext,
  { isSameFramework, ...of }: { areaId: string; frameworkCode: string; isSameFramework: boolean },
  planned: readonly Planned[],
): Promise<number> {
  const { db } = context;
  const { areaId } = of;
  const carrying = planned.filter(({ plan }) => plan.step === 'carries');
  const sources = await entriesOf(
    db,
    areaId,
    carrying.flatMap(({ sourceId }) => sourceId ?? []),
  );
  let carried = 0;
  for (const { id: serviceId, partnerId, sourceId, plan } of carrying) {
    const opened = await openForWriting(context, { ...of, partnerId, serviceId }, false);
    if ('refused' in opened) throw new Error('A service that had nothing in hand could not begin its draft');
    for (const { target, source } of plan.carried) {
      const entry = sources.find((one) => one.selfEvaluationId === sourceId && one.criterionCode === source);
      if (!entry) continue;
      const { whatWeKnow, howWeKnow, whatNext, editedById, evidence } = entry;
      const { grade, confidence } = isSameFramework ? entry : { grade: null, confidence: null };
      const key = { areaId, selfEvaluationId: opened.id, criterionCode: target };
      const text = { whatWeKnow, howWeKnow, whatNext, grade, confidence };
      await saveEntry(context, key, text, { personId: editedById, version: 0, isCarriedOver: true });
      if (isSameFramework)
        await db.selfEvaluationEvidence.createMany({
          data: evidence.map(({ itemId, note }) => ({ ...key, itemId, note })),
        });
      carried += 1;
    }
  }
  return carried;
}

/**
 * Closes a cycle: nobody is reminded of it any more, and what is begun in it can still be finished. Rule: it is closed
 * already. Changed: somebody else changed it since the page was opened.
 */
export function closeCycle(
  actor: Actor,
  { cycleId, version }: z.output<typeof closeCycleSchema>,
): Promise<Result<{ frameworkCode: string }>> {
  return runCommand(actor, 'self-evaluation.plan', async ({ db, today, authorise }) => {
    const areaId = actor.area.id;
    const cycle = await findCycle(db, areaId, cycleId);
    if (!cycle) return notFound();
    authorise();
    if (cycle.closedOn) return rule('This cycle is closed already.');
    const { count } = await db.selfEvaluationCycle.updateMany({
      where: { areaId, id: cycleId, version, closedOn: null },
      data: { closedOn: dayColumn(today), version: { increment: 1 } },
    });
    if (count === 0) return changed();
    const { frameworkCode } = cycle;
    return done({ frameworkCode }, auditEvent('self-evaluation.cycle-closed', 'cycle', cycleId, { frameworkCode }));
  });
}
