import { type Actor, boardIdsOf, isAreaWide } from '@/lib/access/actor';
import { isOwnWork, permits, permitsSome, type Subject } from '@/lib/access/permissions';
import type { AuditEventName } from '@/lib/audit/events';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { isFinished, REPORT_STATUSES, type ReportStatus, statusAfter } from './rules';
import { statusReportSnapshotSchema } from './schema';
import type { ReportRow, ReportView, Signature } from './types';

/**
 * Reports that the actor sees: the task group all of them; a partner's contacts those that are published; a board
 * member those published to their own boards.
 */
export function visibleReports(actor: Actor) {
  const areaId = actor.area.id;
  if (isAreaWide(actor)) return { areaId };
  const published = { areaId, status: 'published' };
  return permits(actor, 'report.read') ? published : { ...published, boardId: { in: boardIdsOf(actor) } };
}

const newestFirst = [{ asAtOn: 'desc' }, { draftedAt: 'desc' }] as const;

/** The reports that the actor sees, newest first. */
export function listReports(actor: Actor): Promise<ReportRow[]> {
  return runQuery(actor, 'report.read', [], async ({ db }) => {
    const reports = await db.statusReport.findMany({
      where: visibleReports(actor),
      select: {
        id: true,
        title: true,
        headline: true,
        boardId: true,
        board: { select: { name: true } },
        asAtOn: true,
        status: true,
        publishedAt: true,
      },
      orderBy: [...newestFirst],
    });
    return reports.map(({ board, ...report }) => ({
      ...report,
      boardName: board.name,
      asAtOn: dayFrom(report.asAtOn),
      status: memberOf(REPORT_STATUSES, report.status),
    }));
  });
}

/** One report as it was taken, with what the actor may do to it; null when there is none that the actor sees. */
export function getReport(actor: Actor, reportId: string): Promise<ReportView | null> {
  return runQuery(actor, 'report.read', null, async (context) => {
    const { db } = context;
    if (!isId(reportId)) return null;
    const report = await db.statusReport.findFirst({
      where: { ...visibleReports(actor), id: reportId },
      select: {
        id: true,
        title: true,
        boardId: true,
        asAtOn: true,
        status: true,
        headline: true,
        commentary: true,
        nextSteps: true,
        snapshot: true,
        draftedById: true,
        draftedAt: true,
        approvedById: true,
        approvedAt: true,
        publishedById: true,
        publishedAt: true,
        auditHead: true,
        version: true,
      },
    });
    if (!report) return null;
    const nameOf = await namesOf(db, [report.draftedById, report.approvedById, report.publishedById]);
    const signature = (personId: string | null, at: Date | null): Signature | null =>
      personId && at ? { name: nameOf(personId), at } : null;
    return {
      id: report.id,
      title: report.title,
      asAtOn: dayFrom(report.asAtOn),
      headline: report.headline,
      commentary: report.commentary,
      nextSteps: report.nextSteps,
      snapshot: statusReportSnapshotSchema.parse(report.snapshot),
      drafted: { name: nameOf(report.draftedById), at: report.draftedAt },
      approved: signature(report.approvedById, report.approvedAt),
      published: signature(report.publishedById, report.publishedAt),
      auditHead: report.auditHead,
      version: report.version,
      ...(await whatNext(actor, context, { ...report, status: memberOf(REPORT_STATUSES, report.status) })),
    };
  });
}

type StoredReport = {
  id: string;
  boardId: string;
  status: ReportStatus;
  draftedById: string;
  headline: string;
  commentary: string;
  nextSteps: string;
};

async function whatNext(actor: Actor, { db, may }: QueryContext, report: StoredReport) {
  const { status, boardId } = report;
  const subject: Subject = { boardId };
  if (permitsSome(actor, 'report.approve')) subject.authorIds = await authorsOf(db, actor.area.id, report);
  const canApprove = statusAfter(status, 'approve') !== null && may('report.approve', subject);
  const isOwn = isOwnWork(actor, 'report.approve', subject);
  const obstacle = isOwn ? ('own-work' as const) : isFinished(report) ? null : ('unfinished' as const);
  return {
    status,
    approvalObstacle: canApprove ? obstacle : null,
    allowed: {
      edit: statusAfter(status, 'edit') !== null && may('report.draft', subject),
      approve: canApprove && obstacle === null,
      publish: statusAfter(status, 'publish') !== null && may('report.publish', subject),
    },
  };
}

const WRITING: AuditEventName[] = ['report.drafted', 'report.edited'];

/** Everyone who drafted the report or edited it, as the trail has it: none of them may approve it. */
export async function authorsOf(db: Db, areaId: string, report: { id: string; draftedById: string }) {
  const events = await db.auditEvent.findMany({
    where: { areaId, subjectType: 'report', subjectId: report.id, event: { in: WRITING } },
    select: { actorId: true },
  });
  return [...new Set([report.draftedById, ...events.map(({ actorId }) => actorId)])];
}

/** Names by id. Someone who has left the area since is no longer visible to it, and the report still opens. */
async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const people = await db.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return (id) => people.find((person) => person.id === id)?.name ?? 'Someone who has left';
}
