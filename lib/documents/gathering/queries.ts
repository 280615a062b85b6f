import type { Actor } from '@/lib/access/actor';
import { evidenceKindLabels, evidenceStatusLabels, outOfDateReasonLabels } from '@/lib/evidence/labels';
import { visibleEvidence } from '@/lib/evidence/queries';
import { EVIDENCE_STATUSES, outOfDateReason } from '@/lib/evidence/rules';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { findElement } from '@/lib/overarching/parts';
import { findOverarching } from '@/lib/overarching/stored/queries';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { type Day, formatDay } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { nameOf } from '@/lib/self-evaluations/queries';
import { canReadText, editionName, readsAsSent, SELF_EVALUATION_STATUSES } from '@/lib/self-evaluations/rules';
import { agreedOf, findServices, readerOf } from '@/lib/self-evaluations/stored/queries';
import type { ServiceGrades } from '../composing/grades';
import type { Cited } from '../composing/references';
import type { DocumentKind } from '../rules';

/** What a document is to be about. */
export type Wanted = { kind: DocumentKind; subjectId: string | null; frameworkCode: string };

/** What a document is about, as it was found: its title, and the service of a self-evaluation. */
export type Subject = { title: string; serviceId: string | null };

/** What the actor wants a document of; null where there is no such thing, or they may not read it. */
export async function findSubject(actor: Actor, db: Db, wanted: Wanted): Promise<Subject | null> {
  switch (wanted.kind) {
    case 'self-evaluation':
      return wanted.subjectId ? findSelfEvaluation(actor, db, wanted.frameworkCode, wanted.subjectId) : null;
    case 'overarching':
      return wanted.subjectId ? findOverarchingSubject(actor, db, wanted.frameworkCode, wanted.subjectId) : null;
    case 'grades':
      return findGrades(actor, db, wanted);
  }
}

async function findSelfEvaluation(actor: Actor, db: Db, frameworkCode: string, id: string): Promise<Subject | null> {
  const found = await db.selfEvaluation.findFirst({
    where: { areaId: actor.area.id, id, frameworkCode },
    select: {
      partnerId: true,
      serviceId: true,
      status: true,
      edition: true,
      cycle: { select: { name: true } },
      service: { select: { name: true } },
    },
  });
  if (!found) return null;
  const { partnerId, serviceId } = found;
  if (!canReadText(readerOf(actor, { partnerId, serviceId }), memberOf(SELF_EVALUATION_STATUSES, found.status)))
    return null;
  const name = editionName(found.cycle.name, found.edition);
  return { title: `Self-evaluation – ${found.service.name} – ${name}`, serviceId };
}

async function findOverarchingSubject(
  actor: Actor,
  db: Db,
  frameworkCode: string,
  id: string,
): Promise<Subject | null> {
  const found = await findOverarching(actor, db, id);
  const element = found && findElement(getPack(found.frameworkCode), found.elementCode);
  if (!element || found.frameworkCode !== frameworkCode) return null;
  return { title: `Overarching self-evaluation – ${element.label} – ${nameOf(found)}`, serviceId: null };
}

async function findGrades(actor: Actor, db: Db, { frameworkCode, subjectId }: Wanted): Promise<Subject | null> {
  const areaId = actor.area.id;
  const adopted = await db.adoptedFramework.count({ where: { areaId, frameworkCode } });
  if (adopted === 0) return null;
  if (subjectId === null) return { title: `Grades of services – ${frameworkCode}`, serviceId: null };
  const cycle = await db.selfEvaluationCycle.findFirst({
    where: { areaId, id: subjectId, frameworkCode },
    select: { name: true },
  });
  return cycle && { title: `Grades of services – ${frameworkCode} – ${cycle.name}`, serviceId: null };
}

/** The service that a self-evaluation is of; null unless the actor may read its text. */
export function getServiceOf(actor: Actor, frameworkCode: string, selfEvaluationId: string): Promise<string | null> {
  return runQuery(actor, 'self-evaluation.read', null, async ({ db }) => {
    const found = await findSelfEvaluation(actor, db, frameworkCode, selfEvaluationId);
    return found?.serviceId ?? null;
  });
}

/** The evidence named in a self-evaluation, or in those that an overarching one is composed from, as far as the actor sees it. */
export function listCited(
  actor: Actor,
  of: { selfEvaluationId: string } | { overarchingId: string },
): Promise<Cited[]> {
  return runQuery(actor, 'evidence.read', [], async (context) => {
    const ids =
      'selfEvaluationId' in of
        ? await readAsItStands(actor, context, of.selfEvaluationId)
        : await sourcesOf(actor, context, of.overarchingId);
    const rows = await context.db.selfEvaluationEvidence.findMany({
      where: { areaId: actor.area.id, selfEvaluationId: { in: ids }, item: visibleEvidence(actor) },
      select: {
        criterionCode: true,
        itemId: true,
        item: {
          select: {
            title: true,
            kind: true,
            status: true,
            periodFromOn: true,
            periodToOn: true,
            reviewByOn: true,
            partner: { select: { name: true } },
          },
        },
        entry: { select: { selfEvaluation: { select: { frameworkCode: true } } } },
      },
    });
    return rows.map(({ criterionCode, itemId, item, entry }) => {
      const months = getPack(entry.selfEvaluation.frameworkCode).limits.evidencePeriodMonths;
      const period = { from: dayOrNull(item.periodFromOn), to: dayOrNull(item.periodToOn) };
      return {
        ...{ criterionCode, itemId, title: item.title, owner: item.partner.name },
        kind: evidenceKindLabels[memberOf(EVIDENCE_KINDS, item.kind)].label,
        period: periodWords(period.from, period.to),
        standing: standingOf(
          item.status,
          { reviewByOn: dayFrom(item.reviewByOn), periodToOn: period.to },
          context,
          months,
        ),
      };
    });
  });
}

/** The self-evaluation, unless the actor reads it as it was sent: what has been named since is part of the draft. */
async function readAsItStands(actor: Actor, { db }: QueryContext, id: string): Promise<string[]> {
  const found = await db.selfEvaluation.findFirst({
    where: { areaId: actor.area.id, id },
    select: { partnerId: true, serviceId: true, status: true },
  });
  const isAsSent = found && readsAsSent(readerOf(actor, found), memberOf(SELF_EVALUATION_STATUSES, found.status));
  return found && !isAsSent ? [id] : [];
}

async function sourcesOf(actor: Actor, { db }: QueryContext, overarchingId: string): Promise<string[]> {
  const where = { areaId: actor.area.id, evaluationId: overarchingId };
  const sources = await db.overarchingSource.findMany({ where, select: { selfEvaluationId: true } });
  return [...new Set(sources.map(({ selfEvaluationId }) => selfEvaluationId))];
}

function periodWords(from: Day | null, to: Day | null): string {
  if (from && to) return `${formatDay(from)} to ${formatDay(to)}`;
  return to ? `To ${formatDay(to)}` : 'No period';
}

type Dated = { reviewByOn: Day; periodToOn: Day | null };

function standingOf(stored: string, dated: Dated, { today }: QueryContext, months: number): string {
  const status = memberOf(EVIDENCE_STATUSES, stored);
  if (status !== 'accepted') return evidenceStatusLabels[status].label.toLowerCase();
  const reason = outOfDateReason(dated, today, months);
  return reason ? `out of date: ${outOfDateReasonLabels[reason].replace(/\.$/, '').toLowerCase()}` : '';
}

/** What each service has agreed of a framework's grades, now or in one cycle; of other partners what is agreed now. */
export function listGrades(
  actor: Actor,
  frameworkCode: string,
  cycleId: string | null,
): Promise<{ services: ServiceGrades[]; cycle: string | null }> {
  return runQuery(actor, 'self-evaluation.read', { services: [], cycle: null }, async ({ db }) => {
    const stored = await findServices(actor, db, frameworkCode);
    const services = stored.map((service): ServiceGrades => {
      const reader = readerOf(actor, { partnerId: service.partnerId, serviceId: service.id });
      const ofCycle = service.selfEvaluations.filter(
        ({ cycle, status }) =>
          cycle.id === cycleId &&
          (status === 'agreed' || status === 'superseded') &&
          canReadText(reader, memberOf(SELF_EVALUATION_STATUSES, status)),
      );
      const latest = cycleId ? ofCycle.toSorted((a, b) => b.edition - a.edition)[0] : agreedOf(service);
      return {
        name: service.name,
        partnerName: service.partner.name,
        asked: new Set(service.assignments.map(({ criterionCode }) => criterionCode)),
        agreed: latest
          ? {
              edition: nameOf(latest),
              agreedAt: latest.agreedAt,
              grades: new Map(latest.entries.map(({ criterionCode, grade }) => [criterionCode, grade])),
            }
          : null,
      };
    });
    const cycle = cycleId
      ? await db.selfEvaluationCycle.findFirst({
          where: { areaId: actor.area.id, id: cycleId, frameworkCode },
          select: { name: true },
        })
      : null;
    return { services, cycle: cycle?.name ?? null };
  });
}
