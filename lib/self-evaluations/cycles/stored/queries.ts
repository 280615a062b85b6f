import { evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { type MappedCriterion, readPairs } from '@/lib/frameworks/mapping';
import { getPack } from '@/lib/frameworks/packs';
import { adoptedPacks } from '@/lib/frameworks/queries';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { AGREED_STATUSES, IN_HAND_STATUSES, SELF_EVALUATION_STATUSES } from '../../rules';
import { entryTextSelect } from '../../stored/queries';
import type { ServiceBefore } from '../rules';

/** A cycle with its framework; null where the area has none with this id, or no longer prepares for its framework. */
export async function findCycle(db: Db, areaId: string, cycleId: string) {
  if (!isId(cycleId)) return null;
  const cycle = await db.selfEvaluationCycle.findFirst({
    where: { areaId, id: cycleId },
    select: { id: true, name: true, frameworkCode: true, closedOn: true, version: true },
  });
  const adopted = cycle && (await adoptedPacks(db, areaId)).some(({ code }) => code === cycle.frameworkCode);
  return adopted ? cycle : null;
}

/** Every criterion to itself: what carrying over within one framework means. */
function identity(frameworkCode: string): MappedCriterion[] {
  return evaluatedCriteria(getPack(frameworkCode)).map(({ criterion: { code } }) => ({ target: code, source: code }));
}

/** The pairs by which answers are taken over; null where what a form says is none for these two frameworks. */
export function pairsBetween(from: string, to: string, pairs: readonly string[]): MappedCriterion[] | null {
  return from === to ? identity(to) : readPairs(getPack(from), getPack(to), pairs);
}

type Agreed = { selfEvaluationId: string; criteria: readonly string[] };

/** What each service last agreed in a cycle: which edition, and on which criteria. */
export async function agreedIn(db: Db, areaId: string, cycleId: string): Promise<ReadonlyMap<string, Agreed>> {
  const editions = await db.selfEvaluation.findMany({
    where: { areaId, cycleId, status: { in: [...AGREED_STATUSES] } },
    select: { id: true, serviceId: true, entries: { select: { criterionCode: true } } },
    orderBy: { edition: 'asc' },
  });
  return new Map(
    editions.map(({ id, serviceId, entries }) => [
      serviceId,
      { selfEvaluationId: id, criteria: entries.map(({ criterionCode }) => criterionCode) },
    ]),
  );
}

/** The services that are asked something of a framework, as they stand before a cycle of it starts. */
export async function servicesBefore(db: Db, areaId: string, frameworkCode: string, fromId: string | null) {
  const services = await db.service.findMany({
    where: { areaId, assignments: { some: { areaId, frameworkCode } } },
    select: {
      id: true,
      name: true,
      partnerId: true,
      partner: { select: { name: true } },
      assignments: { where: { frameworkCode }, select: { criterionCode: true } },
      selfEvaluations: {
        where: { frameworkCode, status: { in: [...IN_HAND_STATUSES] } },
        select: { status: true },
      },
    },
    orderBy: [{ partner: { position: 'asc' } }, { position: 'asc' }],
  });
  const agreed = fromId ? await agreedIn(db, areaId, fromId) : new Map<string, Agreed>();
  return services.map(({ assignments, selfEvaluations, ...service }) => {
    const source = agreed.get(service.id) ?? null;
    const [inHand] = selfEvaluations;
    const before: ServiceBefore = {
      asked: assignments.map(({ criterionCode }) => criterionCode),
      inHand: inHand ? memberOf(SELF_EVALUATION_STATUSES, inHand.status) : null,
      agreed: source?.criteria ?? [],
    };
    return { ...service, before, sourceId: source?.selfEvaluationId ?? null };
  });
}

/** The agreed answers that new drafts begin from, with who wrote them and the evidence they name. */
export function entriesOf(db: Db, areaId: string, selfEvaluationIds: readonly string[]) {
  return db.selfEvaluationEntry.findMany({
    where: { areaId, selfEvaluationId: { in: [...selfEvaluationIds] } },
    select: {
      selfEvaluationId: true,
      criterionCode: true,
      ...entryTextSelect,
      editedById: true,
      evidence: { select: { itemId: true, note: true } },
    },
  });
}
