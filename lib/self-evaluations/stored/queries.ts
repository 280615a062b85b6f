import { type Actor, isAreaWide } from '@/lib/access/actor';
import { permits, reachOf } from '@/lib/access/permissions';
import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import {
  IN_HAND_STATUSES,
  isOverdue,
  owedStatus,
  type Reader,
  SELF_EVALUATION_STATUSES,
  type SelfEvaluationStatus,
  unansweredOf,
} from '../rules';

/** As whom the actor reads the self-evaluations of a partner's service, or what the partner has for all of them. */
export function readerOf(actor: Actor, of: { partnerId: string; serviceId?: string }): Reader {
  const ofPartners = actor.grants.filter(({ role }) => reachOf(role, 'self-evaluation.read') === 'partner');
  const isOwn = permits({ ...actor, grants: ofPartners }, 'self-evaluation.read', of);
  if (isOwn) return 'own-partner';
  return isAreaWide(actor) ? 'task-group' : 'other-partner';
}

/** What a service says of one criterion, and whether anybody has looked at it: the columns of `StandingEntry`. */
export const entryTextSelect = {
  whatWeKnow: true,
  howWeKnow: true,
  whatNext: true,
  grade: true,
  confidence: true,
  isCarriedOver: true,
} as const;

/** An entry as somebody saved it: what one of its revisions holds. */
export const revisionSelect = {
  ...{ whatWeKnow: true, howWeKnow: true, whatNext: true, grade: true, confidence: true },
  criterionCode: true,
  editedById: true,
  editedBy: { select: { name: true } },
  editedAt: true,
  version: true,
} as const;

const entrySelect = { ...entryTextSelect, ...revisionSelect, sentVersion: true } as const;

/** Which answers to load with a service's editions: those to one criterion, or without those of editions long replaced. */
export type Answers = { criterionCode?: string; ofEdition?: 'standing' | { id: string } };

/** A service with what is asked of it and what it wrote for one framework, latest first. */
function serviceSelect(frameworkCode: string, { criterionCode, ofEdition }: Answers) {
  const standing = { status: { in: [...IN_HAND_STATUSES, 'agreed'] } };
  const answers = {
    ...(criterionCode ? { criterionCode } : {}),
    ...(ofEdition ? { selfEvaluation: ofEdition === 'standing' ? standing : { id: ofEdition.id } } : {}),
  };
  return {
    id: true,
    name: true,
    partnerId: true,
    partner: { select: { name: true, slug: true } },
    assignments: { where: { frameworkCode }, select: { criterionCode: true, dueOn: true } },
    selfEvaluations: {
      where: { frameworkCode },
      orderBy: { startedAt: 'desc' },
      select: {
        id: true,
        edition: true,
        cycle: { select: { id: true, name: true, dueOn: true, closedOn: true } },
        status: true,
        version: true,
        submittedById: true,
        submittedBy: { select: { name: true } },
        submittedAt: true,
        returnedBy: { select: { name: true } },
        returnedAt: true,
        returnReason: true,
        agreedBy: { select: { name: true } },
        agreedAt: true,
        entries: { where: answers, select: entrySelect },
      },
    },
  } as const;
}

/** The services that have to do with the framework, or the one that is named, in the area's order. */
export async function findServices(
  actor: Actor,
  db: Db,
  frameworkCode: string,
  serviceId?: string,
  answers: Answers = {},
) {
  const areaId = actor.area.id;
  const open = await db.selfEvaluationCycle.count({ where: { areaId, frameworkCode, closedOn: null } });
  const services = await db.service.findMany({
    where: {
      areaId,
      ...(serviceId ? { id: serviceId } : {}),
      OR: [
        { assignments: { some: { areaId, frameworkCode } } },
        { selfEvaluations: { some: { areaId, frameworkCode } } },
      ],
    },
    select: serviceSelect(frameworkCode, answers),
    orderBy: [{ partner: { position: 'asc' } }, { position: 'asc' }],
  });
  return services.map((service) => ({ ...service, hasOpenCycle: open > 0 }));
}

export type StoredService = Awaited<ReturnType<typeof findServices>>[number];
export type StoredSelfEvaluation = StoredService['selfEvaluations'][number];

/** Where a stored self-evaluation stands. */
export function statusOf(stored: StoredSelfEvaluation): SelfEvaluationStatus {
  return memberOf(SELF_EVALUATION_STATUSES, stored.status);
}

/** The self-evaluation of the service that is neither agreed nor superseded. */
export function inHandOf({ selfEvaluations }: StoredService): StoredSelfEvaluation | undefined {
  return selfEvaluations.find(({ status }) => IN_HAND_STATUSES.some((one) => one === status));
}

/** The self-evaluation of the service that is agreed now. */
export function agreedOf({ selfEvaluations }: StoredService): StoredSelfEvaluation | undefined {
  return selfEvaluations.find(({ status }) => status === 'agreed');
}

/** The service's progress as counts, which also those may see who may not see the text. */
export function countsOf(service: StoredService, current: StoredSelfEvaluation | undefined, pack: Pack, today: Day) {
  const asked = criteriaOf(pack).filter(({ criterion }) =>
    service.assignments.some(({ criterionCode }) => criterionCode === criterion.code),
  );
  const open = unansweredOf(pack, service.assignments, current?.entries ?? []);
  const dueOn = service.assignments.map((assignment) => dayFrom(assignment.dueOn)).sort()[0] ?? null;
  const editions = service.selfEvaluations.map((stored) => ({
    status: statusOf(stored),
    isOfOpenCycle: stored.cycle.closedOn === null,
  }));
  const status = owedStatus(editions, service.hasOpenCycle);
  return {
    answered: asked.length - open.length,
    needed: asked.length,
    dueOn,
    isOverdue: isOverdue(status, dueOn, today),
  };
}

/** A service that has to do with the framework, with the answers that are wanted; null when there is none. */
export async function findService(
  actor: Actor,
  db: Db,
  frameworkCode: string,
  serviceId: string,
  answers: Answers = {},
) {
  if (!isId(serviceId)) return null;
  return (await findServices(actor, db, frameworkCode, serviceId, answers))[0] ?? null;
}
