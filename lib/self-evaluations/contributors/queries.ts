import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { ROLES, type Role, reachOf } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { criteriaOf, criterionName } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { adoptedPacks, findAdoptedPack } from '@/lib/frameworks/queries';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { roleLabels } from '@/lib/people/labels';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { entryProgress, WRITABLE_STATUSES } from '../rules';
import { entryTextSelect } from '../stored/queries';
import type { Contributor, ContributorsView, NamedCriterion, ReadyToSend } from './types';

const WRITING_ROLES: readonly Role[] = ROLES.filter((role) => reachOf(role, 'self-evaluation.write') !== undefined);

/** Where-clause for the grants by which somebody may write for a service on a day. */
function writingGrants(areaId: string, of: { id: string; partnerId: string }, today: Day) {
  return {
    ...{ areaId, partnerId: of.partnerId, role: { in: [...WRITING_ROLES] } },
    AND: [inForceOn(today), { OR: [{ serviceId: null }, { serviceId: of.id }] }],
  };
}

/** Who may write for a service, by name, within a transaction; of those whose account is open. */
export async function writersOf(db: Db, areaId: string, of: { id: string; partnerId: string }, today: Day) {
  const grants = await db.roleGrant.findMany({
    where: { ...writingGrants(areaId, of, today), person: { disabledAt: null } },
    select: { role: true, person: { select: { id: true, name: true } } },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }, { role: 'asc' }],
  });
  return [...Map.groupBy(grants, ({ person }) => person.id).values()].flatMap((held) => {
    const roles = held.map(({ role }) => roleLabels[memberOf(ROLES, role)]).join(', ');
    return held[0] ? { ...held[0].person, roles } : [];
  });
}

/** Who is named for which criterion of a service, by name; only those who may still write there. */
export async function contributorsOf(
  { db, today }: QueryContext,
  areaId: string,
  of: { id: string; partnerId: string },
  frameworkCode: string,
): Promise<Contributor[]> {
  const named = await db.criterionContributor.findMany({
    where: {
      ...{ areaId, serviceId: of.id, frameworkCode },
      person: { disabledAt: null, grants: { some: writingGrants(areaId, of, today) } },
    },
    select: { criterionCode: true, personId: true, person: { select: { name: true } } },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
  });
  return named.map(({ person, ...one }) => ({ ...one, name: person.name }));
}

/** Who is named for each criterion that a service is asked, and who may be; null where the actor may not name them. */
export function getContributors(
  actor: Actor,
  frameworkCode: string,
  serviceId: string,
): Promise<ContributorsView | null> {
  return runQuery(actor, 'self-evaluation.name-contributors', null, async (context) => {
    const { db, today, may } = context;
    if (!isId(serviceId)) return null;
    const areaId = actor.area.id;
    const pack = await findAdoptedPack(db, areaId, frameworkCode);
    const service = await db.service.findFirst({
      where: { ...scope(actor, 'self-evaluation.name-contributors'), id: serviceId },
      select: {
        ...{ id: true, name: true, partnerId: true, partner: { select: { name: true } } },
        assignments: { where: { frameworkCode }, select: { criterionCode: true, dueOn: true } },
      },
    });
    const isTheirs = service && may('self-evaluation.name-contributors', { partnerId: service.partnerId, serviceId });
    if (!pack || !isTheirs || service.assignments.length === 0) return null;
    const named = await contributorsOf(context, areaId, service, frameworkCode);
    return {
      service: { id: service.id, name: service.name, partnerName: service.partner.name },
      framework: { code: pack.code, title: pack.title },
      people: await writersOf(db, areaId, service, today),
      criteria: criteriaOf(pack).flatMap(({ criterion: { code, label }, element }) => {
        const asked = service.assignments.find(({ criterionCode }) => criterionCode === code);
        const personIds = named.filter(({ criterionCode }) => criterionCode === code).map(({ personId }) => personId);
        return asked ? { code, label, elementLabel: element.label, dueOn: dayFrom(asked.dueOn), personIds } : [];
      }),
    };
  });
}

/**
 * What the actor has to do for self-evaluations by name: the criteria that they are named for and nobody has answered,
 * and the self-evaluations with every answer there that they may send. In every framework of the area.
 */
export function listOwnTasks(actor: Actor): Promise<{ named: NamedCriterion[]; toSend: ReadyToSend[] }> {
  return runQuery(actor, 'self-evaluation.write', { named: [], toSend: [] }, async ({ db, may }) => {
    const areaId = actor.area.id;
    const frameworks = (await adoptedPacks(db, areaId)).map(({ code }) => code);
    const services = (await findOwnServices(db, actor, frameworks)).filter(({ id, partnerId }) =>
      may('self-evaluation.write', { partnerId, serviceId: id }),
    );
    const open = services.flatMap((service) =>
      frameworks.map((frameworkCode) => ({ service, frameworkCode, ...standingIn(service, frameworkCode) })),
    );
    return {
      named: open.flatMap(({ service, frameworkCode, asked, isClosed }) =>
        asked.flatMap(({ progress, criterionCode, dueOn }) => {
          const isNamed = service.contributors.some(
            (one) => one.frameworkCode === frameworkCode && one.criterionCode === criterionCode,
          );
          if (!isNamed || isClosed || progress === 'answered') return [];
          const { id: serviceId, name: serviceName, partnerId } = service;
          const label = criterionName(getPack(frameworkCode), criterionCode);
          return { frameworkCode, serviceId, serviceName, partnerId, criterionCode, label, dueOn, progress };
        }),
      ),
      toSend: open.flatMap(({ service, frameworkCode, asked, isWriting }) => {
        const [first] = asked.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
        const isReady = isWriting && asked.every(({ progress }) => progress === 'answered');
        if (!first || !isReady || !may('self-evaluation.submit', { partnerId: service.partnerId })) return [];
        const { id: serviceId, name: serviceName, partnerId } = service;
        return { frameworkCode, serviceId, serviceName, partnerId, dueOn: first.dueOn };
      }),
    };
  });
}

function findOwnServices(db: Db, actor: Actor, frameworks: readonly string[]) {
  const ofFrameworks = { frameworkCode: { in: [...frameworks] } };
  return db.service.findMany({
    where: {
      ...scope(actor, 'self-evaluation.write'),
      assignments: { some: { areaId: actor.area.id, ...ofFrameworks } },
    },
    select: {
      ...{ id: true, name: true, partnerId: true },
      assignments: { where: ofFrameworks, select: { frameworkCode: true, criterionCode: true, dueOn: true } },
      contributors: {
        where: { personId: actor.personId },
        select: { frameworkCode: true, criterionCode: true },
      },
      selfEvaluations: {
        where: { ...ofFrameworks, status: { in: ['submitted', 'agreed', ...WRITABLE_STATUSES] } },
        orderBy: { startedAt: 'desc' },
        select: {
          ...{ frameworkCode: true, status: true, cycle: { select: { closedOn: true } } },
          entries: { select: { criterionCode: true, ...entryTextSelect } },
        },
      },
    },
    orderBy: [{ partner: { position: 'asc' } }, { position: 'asc' }],
  });
}

type OwnService = Awaited<ReturnType<typeof findOwnServices>>[number];

/** How far each criterion asked of a service is in what it has in hand; closed where nothing is owed at present. */
function standingIn(service: OwnService, frameworkCode: string) {
  const editions = service.selfEvaluations.filter((one) => one.frameworkCode === frameworkCode);
  const writing = editions.find(({ status }) => WRITABLE_STATUSES.some((one) => one === status));
  const isSent = editions.some(({ status }) => status === 'submitted');
  const isAgreed = editions.some(({ status, cycle }) => status === 'agreed' && cycle.closedOn === null);
  const graded = new Map(criteriaOf(getPack(frameworkCode)).map(({ criterion }) => [criterion.code, criterion.graded]));
  return {
    isWriting: writing !== undefined,
    isClosed: !writing && (isSent || isAgreed),
    asked: service.assignments
      .filter((one) => one.frameworkCode === frameworkCode)
      .map(({ criterionCode, dueOn }) => {
        const entry = writing?.entries.find((one) => one.criterionCode === criterionCode) ?? null;
        const progress = entryProgress(entry, graded.get(criterionCode) ?? false);
        return { criterionCode, dueOn: dayFrom(dueOn), progress };
      }),
  };
}
