import { type Actor, isAreaWide } from '@/lib/access/actor';
import { isOwnWork, permitsSome } from '@/lib/access/permissions';
import type { Pack } from '@/lib/frameworks/schema';
import type { QueryContext } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { actOf, nameOf } from '@/lib/self-evaluations/queries';
import { editionName } from '@/lib/self-evaluations/rules';
import { findElement } from '../parts';
import { isWritable, OVERARCHING_STATUSES, type OverarchingStatus } from '../rules';
import type { Origin, OverarchingHead } from '../types';

/** The statuses that the actor may read: the task group every one, the partners' contacts what is signed off. */
export function readableStatuses(actor: Actor): OverarchingStatus[] {
  return permitsSome(actor, 'overarching.write') && isAreaWide(actor) ? [...OVERARCHING_STATUSES] : ['signed-off'];
}

/** The columns of an evaluation that every page of it shows. */
export const headSelect = {
  id: true,
  frameworkCode: true,
  elementCode: true,
  edition: true,
  cycle: { select: { name: true } },
  status: true,
  version: true,
  startedAt: true,
  submittedById: true,
  submittedBy: { select: { name: true } },
  submittedAt: true,
  returnedBy: { select: { name: true } },
  returnedAt: true,
  returnReason: true,
  signedOffBy: { select: { name: true } },
  signedOffAt: true,
} as const;

/** An evaluation that the actor may read, as stored; null where there is none. */
export async function findOverarching(actor: Actor, db: Db, id: string) {
  if (!isId(id)) return null;
  return db.overarchingEvaluation.findFirst({
    where: { areaId: actor.area.id, id, status: { in: readableStatuses(actor) } },
    select: headSelect,
  });
}

export type StoredOverarching = NonNullable<Awaited<ReturnType<typeof findOverarching>>>;

/**
 * Everyone who ever wrote in an evaluation or sent it, and everyone who wrote in the earlier ones whose words it took
 * over: none of them may decide on it.
 */
export async function authorsOf(
  db: Db,
  areaId: string,
  stored: { id: string; submittedById: string | null },
): Promise<(string | null)[]> {
  const revisions = await db.overarchingRevision.findMany({
    where: { areaId, evaluationId: { in: [stored.id, ...(await evaluationsTakenOver(db, areaId, stored.id))] } },
    select: { editedById: true },
    distinct: ['editedById'],
  });
  // Each sending takes the place of the one before in the row; the trail has all of them.
  const sendings = await db.auditEvent.findMany({
    where: { areaId, subjectType: 'overarching', subjectId: stored.id, event: 'overarching.submitted' },
    select: { actorId: true },
    distinct: ['actorId'],
  });
  return [
    stored.submittedById,
    ...revisions.map(({ editedById }) => editedById),
    ...sendings.map(({ actorId }) => actorId),
  ];
}

/** The element's other evaluations of which a text was ever saved in this one word for word. */
async function evaluationsTakenOver(db: Db, areaId: string, evaluationId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT other.id
    FROM overarching_evaluations this
    JOIN overarching_evaluations other ON other.area_id = this.area_id AND other.framework_code = this.framework_code
      AND other.element_code = this.element_code AND other.id <> this.id
    JOIN overarching_entries e ON e.area_id = other.area_id AND e.evaluation_id = other.id
    JOIN overarching_revisions r ON r.area_id = this.area_id AND r.evaluation_id = this.id AND (
      (r.judgement <> '' AND r.judgement = e.judgement) OR (r.what_next <> '' AND r.what_next = e.what_next))
    WHERE this.area_id = ${areaId}::uuid AND this.id = ${evaluationId}::uuid`;
  return rows.map(({ id }) => id);
}

/** What every page of the evaluation says of it and offers to this reader. Throws for an element that no pack has. */
export async function toHead(
  actor: Actor,
  context: QueryContext,
  stored: StoredOverarching,
  pack: Pack,
): Promise<OverarchingHead> {
  const status = memberOf(OVERARCHING_STATUSES, stored.status);
  const element = findElement(pack, stored.elementCode);
  if (!element) throw new RangeError(`no element ${stored.elementCode} in ${pack.code}`);
  const mayDecide = status === 'submitted' && context.may('overarching.sign-off');
  const authorIds = mayDecide ? await authorsOf(context.db, actor.area.id, stored) : [];
  const isOwn = isOwnWork(actor, 'overarching.sign-off', { authorIds });
  const returned = status === 'returned' ? actOf(stored.returnedBy, stored.returnedAt) : null;
  return {
    id: stored.id,
    name: nameOf(stored),
    framework: { code: pack.code, title: pack.title },
    element: { code: element.code, label: element.label, summary: element.summary },
    status,
    version: stored.version,
    submitted: actOf(stored.submittedBy, stored.submittedAt),
    returned: returned && { ...returned, reason: stored.returnReason ?? '' },
    signedOff: actOf(stored.signedOffBy, stored.signedOffAt),
    needsSomeoneElse: mayDecide && isOwn,
    allowed: {
      write: isWritable(status) && context.may('overarching.write'),
      submit: isWritable(status) && context.may('overarching.submit'),
      return: mayDecide && !isOwn && context.may('overarching.return'),
      signOff: mayDecide && !isOwn,
    },
  };
}

/** Where what a service says comes from. */
const originSelect = {
  id: true,
  serviceId: true,
  edition: true,
  agreedAt: true,
  service: { select: { name: true } },
  partner: { select: { name: true } },
  cycle: { select: { name: true } },
} as const;

type StoredOrigin = {
  id: string;
  serviceId: string;
  edition: number;
  agreedAt: Date | null;
  service: { name: string };
  partner: { name: string };
  cycle: { name: string };
};

/** A stored self-evaluation as an origin. */
function toOrigin(stored: StoredOrigin): Origin {
  return {
    selfEvaluationId: stored.id,
    serviceId: stored.serviceId,
    serviceName: stored.service.name,
    partnerName: stored.partner.name,
    editionName: editionName(stored.cycle.name, stored.edition),
    agreedAt: stored.agreedAt,
  };
}

/** What a service has agreed on some criteria, without its words. */
export type Standing = {
  origin: Origin;
  entries: readonly { criterionCode: string; grade: string | null; confidence: string | null }[];
};

/** The agreed self-evaluations of a framework that stand now and answer any of the criteria, in the area's order. */
export async function findStanding(
  db: Db,
  areaId: string,
  frameworkCode: string,
  codes: readonly string[],
): Promise<Standing[]> {
  const of = { criterionCode: { in: [...codes] } };
  const rows = await db.selfEvaluation.findMany({
    where: { areaId, frameworkCode, status: 'agreed', entries: { some: of } },
    select: {
      ...originSelect,
      entries: { where: of, select: { criterionCode: true, grade: true, confidence: true } },
    },
    orderBy: [{ partner: { position: 'asc' } }, { service: { position: 'asc' } }],
  });
  return rows.map(({ entries, ...origin }) => ({ origin: toOrigin(origin), entries }));
}

/** The agreed self-evaluations among `standing` that a part covering these criteria is composed from. */
export function sourcesOf(standing: readonly Standing[], covers: readonly string[]): Origin[] {
  return standing
    .filter(({ entries }) => entries.some(({ criterionCode }) => covers.includes(criterionCode)))
    .map(({ origin }) => origin);
}

/** The origins that the actor may open: the task group also those that have been replaced since. */
export function openOrigins(actor: Actor, standing: readonly Origin[]): readonly Origin[] | 'all' {
  return isAreaWide(actor) ? 'all' : standing;
}

/** A source as an evaluation keeps it. */
export type Taken = { evaluationId: string; criterionCode: string; origin: Origin };

/** What the texts of some evaluations were composed from, each with its origin, also where it no longer stands. */
export async function findTaken(
  db: Db,
  areaId: string,
  of: { evaluationIds: readonly string[]; criterionCode?: string },
  standing: readonly Standing[],
): Promise<Taken[]> {
  const { evaluationIds, criterionCode } = of;
  const sources = await db.overarchingSource.findMany({
    where: { areaId, evaluationId: { in: [...evaluationIds] }, ...(criterionCode ? { criterionCode } : {}) },
    select: { evaluationId: true, criterionCode: true, selfEvaluationId: true },
  });
  const known = new Map(standing.map(({ origin }) => [origin.selfEvaluationId, origin]));
  const past = [...new Set(sources.map(({ selfEvaluationId }) => selfEvaluationId))].filter((id) => !known.has(id));
  for (const [id, origin] of await findOrigins(db, past)) known.set(id, origin);
  return sources.flatMap(({ selfEvaluationId, ...source }) => {
    const origin = known.get(selfEvaluationId);
    return origin ? { ...source, origin } : [];
  });
}

type OriginRow = {
  id: string;
  service_id: string;
  edition: number;
  agreed_at: Date | null;
  service: string;
  partner: string;
  cycle: string;
};

/** The origins with these ids, by id, also of those whose words the reader may not see any more. */
export async function findOrigins(db: Db, ids: readonly string[]): Promise<Map<string, Origin>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<OriginRow[]>`SELECT * FROM overarching_origins(${[...ids]}::uuid[])`;
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...{ selfEvaluationId: row.id, serviceId: row.service_id, serviceName: row.service, partnerName: row.partner },
        ...{ editionName: editionName(row.cycle, row.edition), agreedAt: row.agreed_at },
      },
    ]),
  );
}

/** Who is asked each criterion; null for readers who may not know what other partners still owe. */
export async function listAsked(
  { db, may }: QueryContext,
  actor: Actor,
  frameworkCode: string,
  codes: readonly string[],
): Promise<{ criterionCode: string; serviceName: string }[] | null> {
  if (!may('overarching.write')) return null;
  const rows = await db.criterionAssignment.findMany({
    where: { areaId: actor.area.id, frameworkCode, criterionCode: { in: [...codes] } },
    select: { criterionCode: true, service: { select: { name: true } } },
  });
  return rows.map(({ criterionCode, service }) => ({ criterionCode, serviceName: service.name }));
}
