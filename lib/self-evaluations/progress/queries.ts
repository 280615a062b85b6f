import type { Actor } from '@/lib/access/actor';
import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { canReadText, editionName, isWritable, type Reader, SELF_EVALUATION_STATUSES } from '../rules';
import { readerOf } from '../stored/queries';
import { countsFrom, type Edition, editionToShow, standingOf } from './rules';
import type { CycleName, ProgressCounts, ProgressView, SelfEvaluationRow } from './types';

/**
 * The services that evaluate themselves against a framework, each with how far it is: in the open cycle, or in the one
 * that is named. Null for a cycle that the framework does not have here. Counts alone are read, never what is written,
 * and in the same few trips however many services and criteria there are.
 */
export function getProgress(actor: Actor, frameworkCode: string, cycleId?: string): Promise<ProgressView | null> {
  return runQuery(actor, 'self-evaluation.read', null, async (context) => {
    const { db, may } = context;
    const areaId = actor.area.id;
    const cycles = await findCycles(db, areaId, frameworkCode);
    const cycle = cycleId
      ? cycles.find(({ id }) => id === cycleId)
      : (cycles.find(({ isOpen }) => isOpen) ?? cycles[0] ?? null);
    if (cycle === undefined) return null;
    // A cycle that is closed is looked back at only when it is asked for: otherwise it is where things stand.
    const shown = cycle && !cycle.isOpen && !cycleId ? null : cycle;
    const services = await findServicesBriefly(db, areaId, frameworkCode);
    const asked = await findAsked(db, areaId, frameworkCode);
    const rows = services.flatMap((service) => {
      const reader = readerOf(actor, { partnerId: service.partnerId, serviceId: service.id });
      const edition = editionToShow(service.editions, shown, reader);
      return { service, reader, edition, asked: asked.get(service.id) ?? nothingAsked };
    });
    const written = await countWritten(
      db,
      areaId,
      frameworkCode,
      rows.flatMap(({ edition }) => edition?.id ?? []),
    );
    const view = { cycles, openCycleId: cycles.find(({ isOpen }) => isOpen)?.id ?? null, shown };
    const shownRows = rows.flatMap((row) => toRow(context, row, view, written) ?? []);
    return {
      cycles,
      cycle,
      rows: [...shownRows.filter(({ isOwn }) => isOwn), ...shownRows.filter(({ isOwn }) => !isOwn)],
      canPlan: may('self-evaluation.plan'),
    };
  });
}

type Asked = { needed: number; dueOn: Day | null };
const nothingAsked: Asked = { needed: 0, dueOn: null };

type Row = { service: BriefService; reader: Reader; edition: Edition | undefined; asked: Asked };
type Shown = { cycles: readonly CycleName[]; openCycleId: string | null; shown: CycleName | null };
type Written = ReadonlyMap<string, Omit<ProgressCounts, 'not-started'>>;

function toRow(
  context: QueryContext,
  { service, reader, edition, asked }: Row,
  { cycles, openCycleId, shown }: Shown,
  written: Written,
): SelfEvaluationRow | null {
  const isPast = shown !== null && !shown.isOpen;
  if (!edition && (isPast || reader === 'other-partner' || asked.needed === 0)) return null;
  const standing = standingOf(service.editions, openCycleId, asked.dueOn, context.today);
  const cycleName = cycles.find(({ id }) => id === edition?.cycleId)?.name;
  const agreed = service.editions.find(({ status }) => status === 'agreed');
  return {
    serviceId: service.id,
    serviceName: service.name,
    partnerName: service.partnerName,
    isOwn: reader === 'own-partner',
    isKnown: reader !== 'other-partner',
    selfEvaluationId: edition?.id ?? null,
    status: edition?.status ?? null,
    cycle: edition && cycleName ? editionName(cycleName, edition.edition) : null,
    counts: countsFrom((edition && written.get(edition.id)) ?? nothingWritten, asked.needed),
    needed: asked.needed,
    dueOn: isPast ? (shown?.dueOn ?? null) : asked.dueOn,
    isSent: isPast ? edition !== undefined && !isWritable(edition.status) : standing.isSent,
    isOverdue: !isPast && reader !== 'other-partner' && standing.isOverdue,
    agreedAt: agreed?.agreedAt ?? null,
    next: isPast
      ? edition && canReadText(reader, edition.status)
        ? 'read'
        : null
      : nextAct(context, service, { reader, edition, hasAgreed: agreed !== undefined, isAsked: asked.needed > 0 }),
  };
}

const nothingWritten = { answered: 0, 'in-progress': 0, 'to-look-at': 0 };

function nextAct(
  { may }: QueryContext,
  { id: serviceId, partnerId }: BriefService,
  of: { reader: Reader; edition: Edition | undefined; hasAgreed: boolean; isAsked: boolean },
): SelfEvaluationRow['next'] {
  const { reader, edition, hasAgreed } = of;
  const isAsked = of.isAsked && may('self-evaluation.write', { partnerId, serviceId });
  if (!edition) return isAsked ? 'write' : hasAgreed ? 'read' : null;
  if (isWritable(edition.status) && isAsked) return 'continue';
  if (edition.status === 'submitted' && may('self-evaluation.agree', { partnerId })) return 'decide';
  return hasAgreed || canReadText(reader, edition.status) ? 'read' : null;
}

/** The cycles of a framework within a transaction, latest first. */
export async function findCycles(db: Db, areaId: string, frameworkCode: string): Promise<CycleName[]> {
  const cycles = await db.selfEvaluationCycle.findMany({
    where: { areaId, frameworkCode },
    select: { id: true, name: true, dueOn: true, closedOn: true },
    orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
  });
  return cycles.map(({ id, name, dueOn, closedOn }) => ({
    id,
    name,
    dueOn: dayFrom(dueOn),
    isOpen: closedOn === null,
  }));
}

/** The services that have to do with a framework, with their editions: in the area's order, nothing of what is written. */
async function findServicesBriefly(db: Db, areaId: string, frameworkCode: string) {
  const services = await db.service.findMany({
    where: {
      areaId,
      OR: [
        { assignments: { some: { areaId, frameworkCode } } },
        { selfEvaluations: { some: { areaId, frameworkCode } } },
      ],
    },
    select: {
      id: true,
      name: true,
      partnerId: true,
      partner: { select: { name: true } },
      selfEvaluations: {
        where: { frameworkCode },
        orderBy: { startedAt: 'desc' },
        select: { id: true, cycleId: true, edition: true, status: true, agreedAt: true },
      },
    },
    orderBy: [{ partner: { position: 'asc' } }, { position: 'asc' }],
  });
  return services.map(({ partner, selfEvaluations, ...service }) => ({
    ...service,
    partnerName: partner.name,
    editions: selfEvaluations.map(
      (one): Edition => ({ ...one, status: memberOf(SELF_EVALUATION_STATUSES, one.status) }),
    ),
  }));
}

type BriefService = Awaited<ReturnType<typeof findServicesBriefly>>[number];

async function findAsked(db: Db, areaId: string, frameworkCode: string): Promise<ReadonlyMap<string, Asked>> {
  const asked = await db.criterionAssignment.groupBy({
    by: ['serviceId'],
    where: { areaId, frameworkCode },
    _count: { criterionCode: true },
    _min: { dueOn: true },
  });
  return new Map(
    asked.map(({ serviceId, _count, _min }) => [
      serviceId,
      { needed: _count.criterionCode, dueOn: _min.dueOn && dayFrom(_min.dueOn) },
    ]),
  );
}

/** The services that are asked something of a framework, with what each is asked and its editions, in a transaction. */
export async function findStandings(db: Db, areaId: string, frameworkCode: string) {
  const services = await findServicesBriefly(db, areaId, frameworkCode);
  const asked = await findAsked(db, areaId, frameworkCode);
  return services.flatMap((service) => {
    const owed = asked.get(service.id);
    return owed ? { service, asked: owed } : [];
  });
}

/** How many of what is asked are how far in each of the editions: the rule of `entryProgress`, as the database counts. */
async function countWritten(db: Db, areaId: string, frameworkCode: string, ids: readonly string[]): Promise<Written> {
  const graded = criteriaOf(getPack(frameworkCode)).flatMap(({ criterion }) =>
    criterion.graded ? criterion.code : [],
  );
  const isWritten = Prisma.sql`entry.what_we_know <> '' AND entry.how_we_know <> '' AND entry.what_next <> ''
    AND entry.confidence IS NOT NULL AND (entry.grade IS NOT NULL OR entry.criterion_code <> ALL(${graded}))`;
  const rows = await db.$queryRaw<{ id: string; answered: number; inProgress: number; toLookAt: number }[]>`
    SELECT evaluation.id,
      (count(*) FILTER (WHERE NOT entry.is_carried_over AND ${isWritten}))::int AS answered,
      (count(*) FILTER (WHERE NOT entry.is_carried_over AND NOT (${isWritten})))::int AS "inProgress",
      (count(*) FILTER (WHERE entry.is_carried_over))::int AS "toLookAt"
    FROM self_evaluations evaluation
    JOIN self_evaluation_entries entry
      ON entry.area_id = evaluation.area_id AND entry.self_evaluation_id = evaluation.id
    JOIN criterion_assignments asked ON asked.area_id = evaluation.area_id AND asked.service_id = evaluation.service_id
      AND asked.framework_code = evaluation.framework_code AND asked.criterion_code = entry.criterion_code
    WHERE evaluation.area_id = ${areaId}::uuid AND evaluation.id = ANY(${[...ids]}::uuid[])
    GROUP BY evaluation.id`;
  return new Map(
    rows.map(({ id, answered, inProgress, toLookAt }) => [
      id,
      { answered, 'in-progress': inProgress, 'to-look-at': toLookAt },
    ]),
  );
}
