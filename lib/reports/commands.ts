import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { ACTION_STATUSES, dueOn } from '@/lib/findings/rules';
import { findingKindOf } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn, dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { changed, conflict, notFound, type Result, rule } from '@/lib/platform/result';
import { gatherReadiness } from '@/lib/readiness/queries';
import { authorsOf, visibleReports } from './queries';
import {
  type AuditInput,
  buildSnapshot,
  type FindingInput,
  isFinished,
  REPORT_STATUSES,
  type ReportAct,
  statusAfter,
} from './rules';
import {
  type decideReportSchema,
  type draftReportSchema,
  type editReportSchema,
  statusReportSnapshotSchema,
} from './schema';
import type { StatusReportSnapshot } from './types';

type DraftReport = z.output<typeof draftReportSchema>;
type EditReport = z.output<typeof editReportSchema>;
type DecideReport = z.output<typeof decideReportSchema>;

const CLOSED = 'A published report never changes. Draft a new one to say something else.';

/**
 * Drafts a report for a board from readiness as it is now, and keeps that picture: later changes do not reach it.
 * Not found: a board or an adopted framework that the area does not have.
 */
export function draftReport(actor: Actor, input: DraftReport): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'report.draft', async ({ db, now, today, authorise }) => {
    const areaId = actor.area.id;
    authorise({ boardId: input.boardId });
    const { boardId, frameworkCode } = input;
    const board = await db.board.findFirst({
      where: { areaId, id: boardId },
      select: { name: true, meetsOn: true, focusTheme: true },
    });
    const gathered = await gatherReadiness(db, actor, 'report.draft', frameworkCode);
    if (!board || !gathered) return notFound();
    const { pack, readiness } = gathered;
    const snapshot = buildSnapshot({
      asAtOn: today,
      areaName: actor.area.name,
      board: { ...board, meetsOn: dayOrNull(board.meetsOn) },
      pack,
      readiness,
      findings: await findingsOf(db, areaId, pack),
      audits: await auditsOf(db, areaId, frameworkCode),
      lookBacks: await lookBacksOf(db, areaId),
      previous: await lastPublished(db, areaId, input),
    });
    const { id } = await db.statusReport.create({
      data: {
        areaId,
        boardId,
        frameworkCode,
        title: `Status report to ${board.name}`,
        asAtOn: dayColumn(today),
        snapshot: statusReportSnapshotSchema.parse(snapshot),
        headline: snapshot.verdict,
        commentary: '',
        nextSteps: '',
        draftedById: actor.personId,
        draftedAt: now,
      },
      select: { id: true },
    });
    return done({ id }, auditEvent('report.drafted', 'report', id, { boardId, asAtOn: today }));
  });
}

async function lastPublished(db: Db, areaId: string, of: DraftReport): Promise<StatusReportSnapshot | null> {
  const report = await db.statusReport.findFirst({
    where: { areaId, boardId: of.boardId, frameworkCode: of.frameworkCode, status: 'published' },
    select: { snapshot: true },
    orderBy: [{ asAtOn: 'desc' }, { publishedAt: 'desc' }],
  });
  return report && statusReportSnapshotSchema.parse(report.snapshot);
}

async function findingsOf(db: Db, areaId: string, pack: Pack): Promise<FindingInput[]> {
  const partner = { select: { name: true } } as const;
  const findings = await db.finding.findMany({
    where: { areaId, frameworkCode: pack.code },
    select: {
      number: true,
      title: true,
      kind: true,
      printedDueOn: true,
      calculatedDueOn: true,
      partner,
      actions: {
        select: { title: true, status: true, dueOn: true, partner },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: { number: 'asc' },
  });
  return findings.map((finding) => {
    const { label, severity } = findingKindOf(pack, finding.kind);
    return {
      number: finding.number,
      title: finding.title,
      kindLabel: label,
      severity,
      dueOn: dueOn({
        printedDueOn: dayOrNull(finding.printedDueOn),
        calculatedDueOn: dayOrNull(finding.calculatedDueOn),
      }),
      partnerName: finding.partner.name,
      actions: finding.actions.map((action) => ({
        title: action.title,
        status: memberOf(ACTION_STATUSES, action.status),
        dueOn: dayFrom(action.dueOn),
        partnerName: action.partner.name,
      })),
    };
  });
}

/** Grades alone are read: no reference, no reason, no partner. */
async function auditsOf(db: Db, areaId: string, frameworkCode: string): Promise<AuditInput[]> {
  const audits = await db.caseAudit.findMany({
    where: { areaId, frameworkCode },
    select: { title: true, caseFiles: { select: { review: { select: { grade: true, moderatedGrade: true } } } } },
    orderBy: [{ openedOn: 'asc' }, { id: 'asc' }],
  });
  return audits.map(({ title, caseFiles }) => ({
    title,
    files: caseFiles.map(({ review }) => ({
      grade: review?.moderatedGrade ?? review?.grade ?? null,
      isModerated: review?.moderatedGrade !== null && review !== null,
    })),
  }));
}

async function lookBacksOf(db: Db, areaId: string): Promise<StatusReportSnapshot['lookBacks']> {
  const lookBacks = await db.lookBackReview.findMany({
    where: { areaId },
    select: { title: true, total: true, reviewed: true, found: true, completedOn: true },
    orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
  });
  return lookBacks.map((lookBack) => ({ ...lookBack, completedOn: dayOrNull(lookBack.completedOn) }));
}

function findReport(actor: Actor, { db }: CommandContext, reportId: string) {
  return db.statusReport.findFirst({
    where: { ...visibleReports(actor), id: reportId },
    select: {
      id: true,
      boardId: true,
      status: true,
      headline: true,
      commentary: true,
      nextSteps: true,
      draftedById: true,
      version: true,
    },
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findReport>>>;

function statusAfterAct({ status }: Found, act: ReportAct) {
  return statusAfter(memberOf(REPORT_STATUSES, status), act);
}

/** What the person who saved first has written, read again because it may be newer than what was loaded. */
async function theirVersion(actor: Actor, context: CommandContext, reportId: string) {
  const report = await findReport(actor, context, reportId);
  if (!report) return notFound();
  const { headline, commentary, nextSteps, version } = report;
  return conflict({ headline, commentary, nextSteps }, version);
}

/**
 * Rewrites a report's words; its picture stays. An approved report goes back to draft and needs approving again.
 * Conflict: someone else saved first, and their three texts come back. Rule: it is published.
 */
export function editReport(actor: Actor, input: EditReport): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'report.draft', async (context) => {
    const report = await findReport(actor, context, input.reportId);
    if (!report) return notFound();
    const { id, boardId } = report;
    context.authorise({ boardId });
    const status = statusAfterAct(report, 'edit');
    if (!status) return rule(CLOSED);
    const { headline, commentary, nextSteps } = input;
    const { count } = await context.db.statusReport.updateMany({
      where: { areaId: actor.area.id, id, version: input.version },
      data: {
        headline,
        commentary,
        nextSteps,
        status,
        approvedById: null,
        approvedAt: null,
        version: { increment: 1 },
      },
    });
    if (count === 0) return theirVersion(actor, context, id);
    return done({ id }, auditEvent('report.edited', 'report', id, {}));
  });
}

/** Approves a finished draft. Only by someone who neither drafted nor edited it, and only the version they read. */
export function approveReport(actor: Actor, input: DecideReport): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'report.approve', async (context) => {
    const { db, now, authorise } = context;
    const report = await findReport(actor, context, input.reportId);
    if (!report) return notFound();
    const { id, boardId } = report;
    authorise({ boardId, authorIds: await authorsOf(db, actor.area.id, report) });
    const status = statusAfterAct(report, 'approve');
    if (!status) return rule('Only a draft can be approved.');
    if (!isFinished(report))
      return rule('Write the headline, the commentary and the next steps before it is approved.');
    const { count } = await db.statusReport.updateMany({
      where: { areaId: actor.area.id, id, version: input.version },
      data: { status, approvedById: actor.personId, approvedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return changed();
    return done({ id }, auditEvent('report.approved', 'report', id, {}));
  });
}

/**
 * Publishes an approved report to its board, with the head of the area's audit chain as its anchor, and lets the
 * board know. Rule: it is not approved. Changed: it was edited after it was read. From here on neither the product nor the database lets it change.
 */
export function publishReport(actor: Actor, input: DecideReport): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'report.publish', async (context) => {
    const { db, now, authorise } = context;
    const areaId = actor.area.id;
    const report = await findReport(actor, context, input.reportId);
    if (!report) return notFound();
    const { id, boardId } = report;
    authorise({ boardId });
    const status = statusAfterAct(report, 'publish');
    if (!status) return rule(report.status === 'published' ? CLOSED : 'Only an approved report can be published.');
    const head = await db.auditHead.findUnique({ where: { areaId }, select: { hash: true } });
    const { count } = await db.statusReport.updateMany({
      where: { areaId, id, version: input.version },
      data: {
        status,
        publishedById: actor.personId,
        publishedAt: now,
        auditHead: head?.hash ?? null,
        version: { increment: 1 },
      },
    });
    if (count === 0) return changed();
    return done({ id }, auditEvent('report.published', 'report', id, { boardId }), [
      job('notify-report-published', { areaId, reportId: id }),
    ]);
  });
}
