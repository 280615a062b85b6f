import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { isInScope, scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { findAdoptedPack } from '@/lib/frameworks/queries';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { conflict, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { reviewersOf } from './queries';
import { canModerate, canWriteReview, gradeCodes, reviewState } from './rules';
import type { addCaseFileSchema, moderateReviewSchema, openAuditSchema, writeReviewSchema } from './schema';

type OpenAudit = z.output<typeof openAuditSchema>;
type AddCaseFile = z.output<typeof addCaseFileSchema>;
type WriteReview = z.output<typeof writeReviewSchema>;
type ModerateReview = z.output<typeof moderateReviewSchema>;

const CLOSED = 'This audit is closed: its case files and grades stand as they are.';
const ALREADY_MODERATED = 'This review has been moderated, so its grades stand as they are.';

/** Opens an audit of case files against one criterion of a framework that the area has adopted, from today. */
export function openAudit(actor: Actor, input: OpenAudit): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'case-audit.open', async ({ db, today, authorise }) => {
    authorise();
    const areaId = actor.area.id;
    const { frameworkCode, criterionCode } = input;
    const pack = await findAdoptedPack(db, areaId, frameworkCode);
    if (!pack) return notFound();
    if (!findCriterion(pack, criterionCode))
      return invalid({ criterionCode: ['Choose a criterion of this framework'] });
    const { id } = await db.caseAudit.create({
      data: { ...input, areaId, openedOn: dayColumn(today) },
      select: { id: true },
    });
    return done({ id }, auditEvent('case-audit.opened', 'case-audit', id, { frameworkCode, criterionCode }));
  });
}

/**
 * Adds a partner's case file to an open audit under its local reference. Invalid: a partner that holds no case files,
 * or a reference that the audit already has.
 */
export function addCaseFile(actor: Actor, input: AddCaseFile): Promise<Result<{ id: string; auditId: string }>> {
  return runCommand(actor, 'case-file.add', async ({ db, authorise }) => {
    const areaId = actor.area.id;
    const { auditId, partnerId, reference } = input;
    const audit = await db.caseAudit.findFirst({ where: { areaId, id: auditId }, select: { closedOn: true } });
    const partner = await db.partner.findFirst({
      where: { areaId, id: partnerId },
      select: { holdsCaseFiles: true },
    });
    if (!audit || !partner || !isInScope(scope(actor, 'case-audit.count'), partnerId)) return notFound();
    authorise({ partnerId });
    if (audit.closedOn) return rule(CLOSED);
    if (!partner.holdsCaseFiles) return invalid({ partnerId: ['Choose a partner that holds case files'] });
    const [added] = await db.caseFile.createManyAndReturn({
      data: [{ areaId, auditId, partnerId, reference }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!added) return invalid({ reference: ['This audit already has a case file with this reference'] });
    return done(
      { id: added.id, auditId },
      auditEvent('case-file.added', 'case-file', added.id, { auditId, partnerId }),
    );
  });
}

function findCaseFile(actor: Actor, { db }: CommandContext, caseFileId: string) {
  return db.caseFile.findFirst({
    where: { ...scope(actor, 'case-audit.read'), id: caseFileId },
    select: {
      id: true,
      auditId: true,
      partnerId: true,
      audit: { select: { frameworkCode: true, closedOn: true } },
      review: { select: { grade: true, reason: true, moderatedGrade: true, reviewedById: true, version: true } },
    },
  });
}

/**
 * Writes the own partner's review of a case file, or rewrites it while nobody has moderated it. Invalid: a grade
 * outside the framework's scale. Conflict: someone else wrote it first.
 */
export function writeReview(
  actor: Actor,
  input: WriteReview,
): Promise<Result<{ caseFileId: string; auditId: string }>> {
  return runCommand(actor, 'case-review.write', async (context) => {
    const { db, now, authorise } = context;
    const file = await findCaseFile(actor, context, input.caseFileId);
    if (!file) return notFound();
    authorise({ partnerId: file.partnerId });
    if (file.audit.closedOn) return rule(CLOSED);
    if (!canWriteReview(reviewState(file.review))) return rule(ALREADY_MODERATED);
    if (!gradeCodes(getPack(file.audit.frameworkCode)).includes(input.grade))
      return invalid({ grade: ['Choose a grade of this framework'] });
    const { grade, reason, version } = input;
    const key = { areaId: actor.area.id, caseFileId: file.id };
    const written = { grade, reason, reviewedById: actor.personId, reviewedAt: now };
    const { count } =
      version === 0
        ? await db.caseReview.createMany({ data: [{ ...key, ...written }], skipDuplicates: true })
        : await db.caseReview.updateMany({
            where: { ...key, version, moderatedAt: null },
            data: { ...written, version: { increment: 1 } },
          });
    if (count === 0) {
      const stored = await findStoredReview(actor, context, file.id);
      if (!stored || stored.moderatedGrade !== null) return rule(ALREADY_MODERATED);
      return conflict({ grade: stored.grade, reason: stored.reason }, stored.version);
    }
    const { auditId } = file;
    return done(
      { caseFileId: file.id, auditId },
      auditEvent('case-review.written', 'case-file', file.id, {
        ...{ auditId, grade, gradeBefore: file.review?.grade ?? null },
      }),
    );
  });
}

/** The review as someone else left it, read afresh: it may have been written after this command first looked. */
function findStoredReview(actor: Actor, { db }: CommandContext, caseFileId: string) {
  return db.caseReview.findFirst({
    where: { areaId: actor.area.id, caseFileId },
    select: { grade: true, reason: true, moderatedGrade: true, version: true },
  });
}

/**
 * Gives a written review its moderated grade and the reason. The first grade is kept. Only by an inspection lead who
 * never wrote in the review, also where someone else rewrote it since; only once.
 */
export function moderateReview(
  actor: Actor,
  input: ModerateReview,
): Promise<Result<{ caseFileId: string; auditId: string }>> {
  return runCommand(actor, 'case-review.moderate', async (context) => {
    const { db, now, authorise } = context;
    const file = await findCaseFile(actor, context, input.caseFileId);
    if (!file) return notFound();
    authorise({ partnerId: file.partnerId, authorIds: await reviewersOf(db, actor.area.id, file) });
    if (file.audit.closedOn) return rule(CLOSED);
    if (!file.review) return rule('There is no review to moderate yet.');
    if (!canModerate(reviewState(file.review))) return rule(ALREADY_MODERATED);
    const { moderatedGrade, moderationReason, version } = input;
    if (!gradeCodes(getPack(file.audit.frameworkCode)).includes(moderatedGrade))
      return invalid({ moderatedGrade: ['Choose a grade of this framework'] });
    const { count } = await db.caseReview.updateMany({
      where: { areaId: actor.area.id, caseFileId: file.id, version, moderatedAt: null },
      data: {
        moderatedGrade,
        moderationReason,
        moderatedById: actor.personId,
        moderatedAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      const stored = await findStoredReview(actor, context, file.id);
      if (!stored || stored.moderatedGrade !== null) return rule(ALREADY_MODERATED);
      return conflict({ moderatedGrade: stored.grade, moderationReason: stored.reason }, stored.version);
    }
    const { auditId, review } = file;
    return done(
      { caseFileId: file.id, auditId },
      auditEvent('case-review.moderated', 'case-file', file.id, { auditId, from: review.grade, to: moderatedGrade }),
    );
  });
}
