import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { isOwnWork } from '@/lib/access/permissions';
import { criteriaOf, gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { adoptedPacks } from '@/lib/frameworks/queries';
import type { Pack } from '@/lib/frameworks/schema';
import type { AdoptedPack } from '@/lib/frameworks/types';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { contributorsOf } from './contributors/queries';
import { canReadText, editionName, entryProgress, isWritable, missingParts, readsAsSent } from './rules';
import {
  agreedOf,
  countsOf,
  findService,
  inHandOf,
  readerOf,
  revisionSelect,
  type StoredSelfEvaluation,
  type StoredService,
  statusOf,
} from './stored/queries';
import type { Act, EntryView, EvaluatedCriterion, SelfEvaluationView } from './types';

/**
 * Everyone who ever wrote in a self-evaluation or sent it, also where someone else wrote over it since or sent it again,
 * and everyone who wrote in the earlier editions whose words it took over: none may decide. Revisions say who wrote, by
 * hand or from a file; who filled in that file and who sent it the first time, the trail alone.
 */
export async function authorsOf(
  db: Db,
  areaId: string,
  stored: { id: string; submittedById: string | null },
): Promise<(string | null)[]> {
  const editions = [stored.id, ...(await editionsTakenOver(db, areaId, stored.id))];
  const saves = await db.selfEvaluationRevision.findMany({
    where: { areaId, selfEvaluationId: { in: editions } },
    select: { editedById: true },
    distinct: ['editedById'],
  });
  const told = { areaId, subjectType: 'self-evaluation' };
  const acts = await db.auditEvent.findMany({
    where: {
      ...told,
      OR: [
        { event: 'self-evaluation.written', subjectId: { in: editions } },
        { event: 'self-evaluation.submitted', subjectId: stored.id },
      ],
    },
    select: { actorId: true },
    distinct: ['actorId'],
  });
  const imports = await db.auditEvent.findMany({
    where: { ...told, event: 'self-evaluation.imported', subjectId: { in: editions } },
    select: { data: true },
  });
  return [
    stored.submittedById,
    ...saves.map(({ editedById }) => editedById),
    ...acts.map(({ actorId }) => actorId),
    ...imports.map(({ data }) => uploaderSchema.parse(data).uploadedById),
  ];
}

const uploaderSchema = z.object({ uploadedById: z.string().nullable().default(null) });

/**
 * The service's other editions of which an answer was ever saved in this one word for word: what a cycle took over, and
 * what was begun from the agreed text.
 */
async function editionsTakenOver(db: Db, areaId: string, selfEvaluationId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT other.id
    FROM self_evaluations this
    JOIN self_evaluations other
      ON other.area_id = this.area_id AND other.service_id = this.service_id AND other.id <> this.id
    JOIN self_evaluation_entries e ON e.area_id = other.area_id AND e.self_evaluation_id = other.id
    JOIN self_evaluation_revisions r ON r.area_id = this.area_id AND r.self_evaluation_id = this.id AND (
      (r.what_we_know <> '' AND r.what_we_know = e.what_we_know)
      OR (r.how_we_know <> '' AND r.how_we_know = e.how_we_know)
      OR (r.what_next <> '' AND r.what_next = e.what_next))
    WHERE this.area_id = ${areaId}::uuid AND this.id = ${selfEvaluationId}::uuid`;
  return rows.map(({ id }) => id);
}

/**
 * A service's self-evaluation in one framework: the one of that id, otherwise the one in hand, otherwise the one agreed.
 * Null when the service is asked nothing, or the actor may not know of it.
 */
export function getSelfEvaluation(
  actor: Actor,
  frameworkCode: string,
  serviceId: string,
  id?: string,
): Promise<SelfEvaluationView | null> {
  return runQuery(actor, 'self-evaluation.read', null, async (context) => {
    const ofEdition = isId(id) ? { id } : 'standing';
    const service = await findService(actor, context.db, frameworkCode, serviceId, { ofEdition });
    return service && toView(actor, context, service, getPack(frameworkCode), id);
  });
}

/**
 * The framework that a service's page is about: the one the address names, otherwise the area's first that asks
 * something of the service. Null when the area has not adopted it, or none asks.
 */
export function getFrameworkOfService(
  actor: Actor,
  serviceId: string,
  named: string | string[] | undefined,
): Promise<AdoptedPack | null> {
  return runQuery(actor, 'self-evaluation.read', null, async ({ db }) => {
    const adopted = await adoptedPacks(db, actor.area.id);
    if (named) return adopted.find(({ code }) => code === named) ?? null;
    if (!isId(serviceId)) return null;
    const asked = await db.criterionAssignment.findMany({
      where: { areaId: actor.area.id, serviceId },
      select: { frameworkCode: true },
      distinct: ['frameworkCode'],
    });
    return adopted.find(({ code }) => asked.some(({ frameworkCode }) => frameworkCode === code)) ?? null;
  });
}

/** What the actor may see of the service's self-evaluation; null where that is nothing. */
export async function toView(
  actor: Actor,
  context: QueryContext,
  service: StoredService,
  pack: Pack,
  id?: string,
): Promise<SelfEvaluationView | null> {
  const { partnerId } = service;
  const reader = readerOf(actor, { partnerId, serviceId: service.id });
  const inHand = reader === 'other-partner' ? undefined : inHandOf(service);
  const canRead = (stored: StoredSelfEvaluation) => canReadText(reader, statusOf(stored));
  const current = id
    ? service.selfEvaluations.find((stored) => stored.id === id && (canRead(stored) || stored === inHand))
    : (inHand ?? agreedOf(service));
  if (!current && (id || reader === 'other-partner')) return null;
  const isLatest = !current || current === (inHand ?? agreedOf(service));
  const isText = current !== undefined && canRead(current);
  const isAsSent = current !== undefined && readsAsSent(reader, statusOf(current));
  const shown = isAsSent ? await asSent(context.db, actor.area.id, current) : current;
  const status = current ? statusOf(current) : null;
  const isDecided = status === 'submitted';
  const authorIds = isDecided && current ? await authorsOf(context.db, actor.area.id, current) : [];
  const mayDecide = isDecided && context.may('self-evaluation.agree', { partnerId });
  const isOwn = isOwnWork(actor, 'self-evaluation.agree', { partnerId, authorIds });
  const ofService = { id: service.id, partnerId };
  const contributors =
    reader === 'other-partner' ? [] : await contributorsOf(context, actor.area.id, ofService, pack.code);
  const named = contributors.map((one) => ({ ...one, isReader: one.personId === actor.personId }));
  const isOpen = isLatest && (status === null || status === 'agreed' || isWritable(status));
  return {
    service: {
      id: service.id,
      name: service.name,
      partnerName: service.partner.name,
      partnerSlug: service.partner.slug,
    },
    framework: { code: pack.code, title: pack.title },
    questions: pack.selfEvaluationQuestions,
    isOwn: reader === 'own-partner',
    current: current ? toCurrent(current) : null,
    isTextHidden: current !== undefined && !isText,
    isAsSent,
    criteria: current && !isText ? [] : criteriaToShow(service, shown, pack, named),
    ...countsOf(service, current, pack, context.today),
    others: service.selfEvaluations
      .filter((stored) => stored !== current && (canRead(stored) || stored === inHand))
      .map((stored) => ({ id: stored.id, name: nameOf(stored), status: statusOf(stored) })),
    needsSomeoneElse: mayDecide && isOwn,
    allowed: {
      write:
        isOpen &&
        service.assignments.length > 0 &&
        context.may('self-evaluation.write', { partnerId, serviceId: service.id }),
      submit: isLatest && status !== null && isWritable(status) && context.may('self-evaluation.submit', { partnerId }),
      return: mayDecide && !isOwn && context.may('self-evaluation.return', { partnerId }),
      agree: mayDecide && !isOwn,
      comment: isText && reader !== 'other-partner',
      nameContributors:
        isLatest &&
        service.assignments.length > 0 &&
        context.may('self-evaluation.name-contributors', { partnerId, serviceId: service.id }),
    },
  };
}

/** The self-evaluation with its entries as they were sent last, whatever the service has made of them since. */
async function asSent(db: Db, areaId: string, stored: StoredSelfEvaluation): Promise<StoredSelfEvaluation> {
  const sent = stored.entries.flatMap(({ criterionCode, sentVersion }) =>
    sentVersion === null ? [] : { criterionCode, version: sentVersion },
  );
  const revisions = await db.selfEvaluationRevision.findMany({
    where: { areaId, selfEvaluationId: stored.id, OR: sent },
    select: revisionSelect,
  });
  return {
    ...stored,
    entries: revisions.map((revision) => ({ ...revision, isCarriedOver: false, sentVersion: revision.version })),
  };
}

/** What one of a service's self-evaluations is called: its cycle, and which edition of it. */
export function nameOf({ cycle, edition }: { cycle: { name: string }; edition: number }): string {
  return editionName(cycle.name, edition);
}

/** An act as pages tell it; null where it has not happened. */
export function actOf(by: { name: string } | null, at: Date | null): Act | null {
  return at && { byName: by?.name ?? 'Someone who has left', at };
}

function toCurrent(stored: StoredSelfEvaluation): SelfEvaluationView['current'] {
  const returned = actOf(stored.returnedBy, stored.returnedAt);
  return {
    id: stored.id,
    cycle: nameOf(stored),
    status: statusOf(stored),
    version: stored.version,
    submitted: actOf(stored.submittedBy, stored.submittedAt),
    returned: returned && { ...returned, reason: stored.returnReason ?? '' },
    agreed: actOf(stored.agreedBy, stored.agreedAt),
  };
}

/** In the pack's order: what the service is asked, and what it wrote before an assignment was taken away. */
function criteriaToShow(
  service: StoredService,
  current: StoredSelfEvaluation | undefined,
  pack: Pack,
  named: readonly { criterionCode: string; name: string; isReader: boolean }[],
): EvaluatedCriterion[] {
  return criteriaOf(pack).flatMap(({ criterion, element }) => {
    const assignment = service.assignments.find(({ criterionCode }) => criterionCode === criterion.code);
    const entry = current?.entries.find(({ criterionCode }) => criterionCode === criterion.code) ?? null;
    if (!assignment && !entry) return [];
    const isGraded = criterion.graded;
    return {
      code: criterion.code,
      label: criterion.label,
      elementLabel: element.label,
      isGraded,
      isAssigned: assignment !== undefined,
      contributors: named
        .filter(({ criterionCode }) => criterionCode === criterion.code)
        .map(({ name, isReader }) => ({ name, isReader })),
      dueOn: assignment ? dayFrom(assignment.dueOn) : null,
      entry: entry && toEntry(entry, pack),
      progress: entryProgress(entry, isGraded),
      missing: assignment ? missingParts(entry, isGraded) : [],
    };
  });
}

/** An entry with the words for its grade. */
export function toEntry({ editedBy, ...entry }: StoredSelfEvaluation['entries'][number], pack: Pack): EntryView {
  return {
    whatWeKnow: entry.whatWeKnow,
    howWeKnow: entry.howWeKnow,
    whatNext: entry.whatNext,
    grade: entry.grade,
    gradeLabel: entry.grade && gradeLabel(pack, entry.grade),
    confidence: entry.confidence,
    editedByName: editedBy.name,
    editedAt: entry.editedAt,
    version: entry.version,
  };
}
