import type { Actor } from '@/lib/access/actor';
import { criterionName, evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { proposeMapping } from '@/lib/frameworks/mapping';
import { getPack } from '@/lib/frameworks/packs';
import { adoptedPacks, findAdoptedPack } from '@/lib/frameworks/queries';
import type { Pack } from '@/lib/frameworks/schema';
import { runQuery } from '@/lib/operations/run-query';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { AGREED_STATUSES, isWritable, SELF_EVALUATION_STATUSES, WRITABLE_STATUSES } from '../rules';
import { planFor, proposedName } from './rules';
import { agreedIn, pairsBetween, servicesBefore } from './stored/queries';
import type { CyclePlan, CycleRow, MappingView } from './types';

/** The cycles of all of the area's frameworks, latest first, each with how many services have sent theirs in it. */
export function listCycles(actor: Actor): Promise<CycleRow[]> {
  return runQuery(actor, 'self-evaluation.plan', [], ({ db }) => findCycleRows(db, actor.area.id));
}

async function findCycleRows(db: Db, areaId: string): Promise<CycleRow[]> {
  const adopted = (await adoptedPacks(db, areaId)).map(({ code }) => code);
  const cycles = await db.selfEvaluationCycle.findMany({
    where: { areaId, frameworkCode: { in: adopted } },
    select: {
      ...{ id: true, name: true, frameworkCode: true, startedOn: true, dueOn: true, closedOn: true, version: true },
      carriedFrom: { select: { name: true, frameworkCode: true } },
      selfEvaluations: { select: { serviceId: true, status: true } },
    },
    orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
  });
  return cycles.map(({ selfEvaluations, carriedFrom, startedOn, dueOn, closedOn, ...cycle }) => {
    const servicesWith = (statuses: readonly string[]) =>
      new Set(selfEvaluations.filter(({ status }) => statuses.includes(status)).map(({ serviceId }) => serviceId)).size;
    return {
      ...cycle,
      frameworkTitle: getPack(cycle.frameworkCode).title,
      startedOn: dayFrom(startedOn),
      dueOn: dayFrom(dueOn),
      closedOn: dayOrNull(closedOn),
      isOpen: closedOn === null,
      sent: servicesWith(SELF_EVALUATION_STATUSES.filter((status) => !isWritable(status))),
      agreed: servicesWith(AGREED_STATUSES),
      inHand: servicesWith(WRITABLE_STATUSES),
      carriedFrom:
        carriedFrom &&
        (carriedFrom.frameworkCode === cycle.frameworkCode
          ? carriedFrom.name
          : `${carriedFrom.name} (${getPack(carriedFrom.frameworkCode).title})`),
    };
  });
}

/** The mapping of criteria as it is proposed for beginning a framework's cycle from one of another framework. */
async function proposedMapping(
  db: Db,
  areaId: string,
  pack: Pack,
  from: CycleRow,
  asked: readonly string[],
): Promise<MappingView> {
  const agreed = [...(await agreedIn(db, areaId, from.id)).values()].flatMap(({ criteria }) => criteria);
  const count = (codes: readonly string[], code: string) => codes.filter((one) => one === code).length;
  const targets = new Map(evaluatedCriteria(pack).map((placed) => [placed.criterion.code, placed]));
  return {
    rows: proposeMapping(getPack(from.frameworkCode), pack, asked).flatMap(({ target, source }) => {
      const placed = targets.get(target);
      if (!placed) return [];
      const { label, summary } = placed.criterion;
      return { target, source, label, summary, elementLabel: placed.element.label, services: count(asked, target) };
    }),
    sources: evaluatedCriteria(getPack(from.frameworkCode)).map(({ criterion, element }) => ({
      code: criterion.code,
      label: criterion.label,
      elementLabel: element.label,
      agreed: count(agreed, criterion.code),
    })),
  };
}

/**
 * What starting a cycle of a framework would do to each service: beginning from nothing, from an earlier cycle, or by
 * `pairs` from a cycle of another framework – with the mapping that is proposed for that. Null where the framework, the
 * cycle or a pair is none of the area's.
 */
export function getCyclePlan(
  actor: Actor,
  { frameworkCode, fromId, pairs }: { frameworkCode: string; fromId: string | null; pairs: readonly string[] },
): Promise<CyclePlan | null> {
  return runQuery(actor, 'self-evaluation.plan', null, async ({ db, today }) => {
    const areaId = actor.area.id;
    const pack = await findAdoptedPack(db, areaId, frameworkCode);
    const cycles = await findCycleRows(db, areaId);
    const from = cycles.find(({ id }) => id === fromId) ?? null;
    const mapped = from ? pairsBetween(from.frameworkCode, frameworkCode, pairs) : [];
    if (!pack || (fromId && !from) || !mapped) return null;
    const isOther = from !== null && from.frameworkCode !== frameworkCode;
    const ofFramework = cycles.filter((cycle) => cycle.frameworkCode === frameworkCode);
    const services = await servicesBefore(db, areaId, frameworkCode, fromId);
    const asked = services.flatMap(({ before }) => before.asked);
    return {
      framework: { code: pack.code, title: pack.title },
      from,
      mapping: isOther ? await proposedMapping(db, areaId, pack, from, asked) : null,
      pairs: isOther
        ? mapped.map(({ target, source }) => ({
            ...{ target, targetLabel: criterionName(pack, target), source },
            sourceLabel: source && criterionName(getPack(from.frameworkCode), source),
          }))
        : [],
      services: services.map(({ id, name, partner, before }) => {
        const { step, carried } = planFor(before, mapped);
        const counts = { asked: before.asked.length, carried: carried.length };
        return { serviceId: id, serviceName: name, partnerName: partner.name, step, ...counts };
      }),
      closes: ofFramework.find(({ isOpen }) => isOpen) ?? null,
      proposedName: proposedName(
        today,
        ofFramework.map(({ name }) => name),
      ),
      today,
    };
  });
}
