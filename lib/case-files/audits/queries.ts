import type { Actor } from '@/lib/access/actor';
import { isOwnWork, type Permission, permits, permitsSome, type Subject } from '@/lib/access/permissions';
import { isInScope, type Scope, scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import type { Pack } from '@/lib/frameworks/schema';
import { done, runCommand } from '@/lib/operations/run-command';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { notFound } from '@/lib/platform/result';
import { reviewGradeLabel } from './labels';
import { auditProgress, canModerate, canWriteReview, type GradedCount, gradeCodes, reviewState } from './rules';
import type { AuditRow, AuditView, CaseFileRow, CaseFileView, ReviewView } from './types';

/** The area's audits, latest first, with counts of the case files within the actor's reach and nothing about any one. */
export function listAudits(actor: Actor): Promise<AuditRow[]> {
  return runQuery(actor, 'case-audit.count', [], async ({ db }) => {
    const audits = await db.caseAudit.findMany({
      where: { areaId: actor.area.id },
      select: auditSelect,
      orderBy: [{ openedOn: 'desc' }, { id: 'desc' }],
    });
    const counts = await countByGrade(db, scope(actor, 'case-audit.count'));
    return audits.map((audit) => toRow(audit, counts.get(audit.id) ?? []));
  });
}

/** The audits of one criterion, latest first, with counts of one partner's case files where the actor may count them. */
export function listCriterionAudits(
  actor: Actor,
  frameworkCode: string,
  criterionCode: string,
  partnerId: string,
): Promise<AuditRow[]> {
  return runQuery(actor, 'case-audit.count', [], async ({ db }) => {
    const areaId = actor.area.id;
    if (!isInScope(scope(actor, 'case-audit.count'), partnerId)) return [];
    const audits = await db.caseAudit.findMany({
      where: { areaId, frameworkCode, criterionCode },
      select: auditSelect,
      orderBy: [{ openedOn: 'desc' }, { id: 'desc' }],
    });
    const counts = await countByGrade(db, { areaId, partnerId: { in: [partnerId] } });
    return audits.flatMap((audit) => {
      const ofAudit = counts.get(audit.id);
      return ofAudit ? toRow(audit, ofAudit) : [];
    });
  });
}

/** One audit with its counts, and its case files for those who may read them; null when there is none. */
export function getAudit(actor: Actor, auditId: string): Promise<AuditView | null> {
  return runQuery(actor, 'case-audit.count', null, async (context) => {
    if (!isId(auditId)) return null;
    const { db } = context;
    const audit = await db.caseAudit.findFirst({
      where: { areaId: actor.area.id, id: auditId },
      select: { ...auditSelect, method: true },
    });
    if (!audit) return null;
    const counts = await countByGrade(db, scope(actor, 'case-audit.count'), auditId);
    return {
      ...toRow(audit, counts.get(audit.id) ?? []),
      method: audit.method,
      caseFiles: permitsSome(actor, 'case-audit.read') ? await listCaseFiles(actor, context, audit) : null,
      addableFor: audit.closedOn ? [] : await listAddablePartners(actor, context),
    };
  });
}

/**
 * One case file with its review and moderation; null when there is none whose partner's cases the actor reads. Reading it
 * is itself an act of the trail, so this runs as a command.
 */
export async function getCaseFile(actor: Actor, auditId: string, caseFileId: string): Promise<CaseFileView | null> {
  const result = await runCommand(actor, 'case-audit.read', async ({ db, authorise }) => {
    if (![auditId, caseFileId].every(isId)) return notFound();
    const file = await db.caseFile.findFirst({
      where: { ...scope(actor, 'case-audit.read'), auditId, id: caseFileId },
      select: {
        id: true,
        reference: true,
        partnerId: true,
        partner: { select: { name: true } },
        audit: { select: { ...auditSelect } },
        review: { select: reviewSelect },
      },
    });
    if (!file) return notFound();
    authorise({ partnerId: file.partnerId });
    const may = (permission: Permission, subject: Subject) => permits(actor, permission, subject);
    const pack = getPack(file.audit.frameworkCode);
    const criterion = criterionOf(pack, file.audit.criterionCode);
    const state = reviewState(file.review);
    const isOpen = file.audit.closedOn === null;
    const mayModerate = isOpen && canModerate(state) && may('case-review.moderate', { partnerId: file.partnerId });
    const authorIds = mayModerate ? await reviewersOf(db, actor.area.id, file) : [];
    const subject = { partnerId: file.partnerId, authorIds };
    const view: CaseFileView = {
      id: file.id,
      reference: file.reference,
      partnerName: file.partner.name,
      audit: { id: file.audit.id, title: file.audit.title },
      criterion,
      gradeOptions: gradeCodes(pack).map((code) => ({
        value: code,
        label: reviewGradeLabel(pack, code),
        hint: pack.gradeScale.find((grade) => grade.code === code)?.meaning,
      })),
      state,
      review: file.review && toReview(pack, file.review),
      allowed: {
        write: isOpen && canWriteReview(state) && may('case-review.write', subject),
        moderate: mayModerate && !isOwnWork(actor, 'case-review.moderate', subject),
        raiseChildAtRisk: may('child-at-risk.raise', subject),
      },
    };
    return done(view, auditEvent('case-file.read', 'case-file', file.id, { auditId: file.audit.id }));
  });
  return result.ok ? result.value : null;
}

/** Everyone who ever wrote the review of a case file, also where someone else rewrote it: none of them moderates it. */
export async function reviewersOf(
  db: Db,
  areaId: string,
  file: { id: string; review: { reviewedById: string } | null },
): Promise<(string | null)[]> {
  const acts = await db.auditEvent.findMany({
    where: { areaId, subjectType: 'case-file', subjectId: file.id, event: 'case-review.written' },
    select: { actorId: true },
    distinct: ['actorId'],
  });
  return [file.review?.reviewedById ?? null, ...acts.map(({ actorId }) => actorId)];
}

const auditSelect = {
  id: true,
  title: true,
  frameworkCode: true,
  criterionCode: true,
  openedOn: true,
  closedOn: true,
} as const;

const reviewSelect = {
  grade: true,
  reason: true,
  reviewedById: true,
  reviewedBy: { select: { name: true } },
  reviewedAt: true,
  moderatedGrade: true,
  moderationReason: true,
  moderatedBy: { select: { name: true } },
  moderatedAt: true,
  version: true,
} as const;

type CountRow = GradedCount & { auditId: string };

async function countByGrade(db: Db, within: Scope, auditId: string | null = null) {
  const partners = within.partnerId?.in ?? null;
  const rows = await db.$queryRaw<CountRow[]>`
    SELECT f.audit_id AS "auditId", coalesce(r.moderated_grade, r.grade) AS grade,
      r.moderated_grade IS NOT NULL AS "isModerated", count(*)::int AS count
    FROM case_files f
    LEFT JOIN case_reviews r ON r.area_id = f.area_id AND r.case_file_id = f.id
    WHERE f.area_id = ${within.areaId}::uuid
      AND (${partners}::uuid[] IS NULL OR f.partner_id = ANY (${partners}::uuid[]))
      AND (${auditId}::uuid IS NULL OR f.audit_id = ${auditId}::uuid)
    GROUP BY 1, 2, 3`;
  return Map.groupBy(rows, (row) => row.auditId);
}

type StoredAudit = {
  id: string;
  title: string;
  frameworkCode: string;
  criterionCode: string;
  openedOn: Date;
  closedOn: Date | null;
};

function toRow(audit: StoredAudit, counts: readonly GradedCount[]): AuditRow {
  const pack = getPack(audit.frameworkCode);
  const { grades, ...progress } = auditProgress(gradeCodes(pack), counts);
  const { code, label } = criterionOf(pack, audit.criterionCode);
  return {
    id: audit.id,
    title: audit.title,
    frameworkTitle: pack.title,
    criterion: { code, label },
    openedOn: dayFrom(audit.openedOn),
    closedOn: dayOrNull(audit.closedOn),
    ...progress,
    grades: grades.map((grade) => ({ ...grade, label: reviewGradeLabel(pack, grade.code) })),
  };
}

function criterionOf(pack: Pack, code: string) {
  const criterion = findCriterion(pack, code)?.criterion;
  return { code, label: criterion?.label ?? code, good: criterion?.good ?? '' };
}

async function listCaseFiles(actor: Actor, { db }: QueryContext, audit: StoredAudit): Promise<CaseFileRow[]> {
  const pack = getPack(audit.frameworkCode);
  const files = await db.caseFile.findMany({
    where: { ...scope(actor, 'case-audit.read'), auditId: audit.id },
    select: {
      id: true,
      reference: true,
      partner: { select: { name: true } },
      review: { select: { grade: true, moderatedGrade: true } },
    },
    orderBy: { reference: 'asc' },
  });
  return files.map(({ id, reference, partner, review }) => ({
    id,
    reference,
    partnerName: partner.name,
    state: reviewState(review),
    gradeLabel: review && reviewGradeLabel(pack, review.grade),
    moderatedGradeLabel: review?.moderatedGrade ? reviewGradeLabel(pack, review.moderatedGrade) : null,
  }));
}

async function listAddablePartners(actor: Actor, { db }: QueryContext) {
  if (!permitsSome(actor, 'case-file.add')) return [];
  const { areaId, partnerId } = scope(actor, 'case-file.add');
  return db.partner.findMany({
    where: { areaId, holdsCaseFiles: true, ...(partnerId && { id: partnerId }) },
    select: { id: true, name: true },
    orderBy: { position: 'asc' },
  });
}

type StoredReview = {
  grade: string;
  reason: string;
  reviewedBy: { name: string };
  reviewedAt: Date;
  moderatedGrade: string | null;
  moderationReason: string | null;
  moderatedBy: { name: string } | null;
  moderatedAt: Date | null;
  version: number;
};

function toReview(pack: Pack, review: StoredReview): ReviewView {
  const { moderatedGrade, moderatedAt } = review;
  return {
    grade: review.grade,
    gradeLabel: reviewGradeLabel(pack, review.grade),
    reason: review.reason,
    reviewedByName: review.reviewedBy.name,
    reviewedAt: review.reviewedAt,
    moderation:
      moderatedGrade && moderatedAt
        ? {
            gradeLabel: reviewGradeLabel(pack, moderatedGrade),
            reason: review.moderationReason ?? '',
            byName: review.moderatedBy?.name ?? '',
            at: moderatedAt,
          }
        : null,
    version: review.version,
  };
}
