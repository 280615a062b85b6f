import { getPack } from '@/lib/frameworks/packs';
import { timescaleDueOn } from '@/lib/frameworks/timeline';
import { dayColumn } from '@/lib/platform/day-columns';
import { type AuditInput, buildSnapshot, type FindingInput } from '@/lib/reports/rules';
import { statusReportSnapshotSchema } from '@/lib/reports/schema';
import type { Prisma } from '@/prisma/generated/client';
import { contentAsAt } from './as-at';
import type { AreaContent, ReportContent } from './content';
import { readinessAsAt } from './facts';
import { kindOf, timescaleOf } from './findings';
import { need } from './keys';
import { instantOf } from './moments';
import type { AreaKeys } from './people';
import { gradeOf } from './self-evaluations';

/** The id of a board's report. */
export function reportId(keys: AreaKeys, { board, asAtOn }: ReportContent): string {
  return keys.made('report', board, asAtOn);
}

/** The reports that boards have had. `headBefore` gives the end of the audit trail as it stood when one was published. */
export function reportRows(
  content: AreaContent,
  keys: AreaKeys,
  headBefore: (reportId: string) => string,
): Prisma.StatusReportCreateManyInput[] {
  return content.reports.map((report) => ({
    areaId: keys.areaId,
    id: reportId(keys, report),
    boardId: keys.thing('board', report.board),
    frameworkCode: report.frameworkCode,
    title: `Status report to ${boardOf(content, report).name}`,
    asAtOn: dayColumn(report.asAtOn),
    snapshot: statusReportSnapshotSchema.parse(snapshotOf(content, report)),
    headline: report.headline,
    commentary: report.commentary,
    nextSteps: report.nextSteps,
    status: 'published',
    draftedById: keys.person(report.drafted.by),
    draftedAt: instantOf(report.drafted.at),
    approvedById: keys.person(report.approved.by),
    approvedAt: instantOf(report.approved.at),
    publishedById: keys.person(report.published.by),
    publishedAt: instantOf(report.published.at),
    auditHead: headBefore(reportId(keys, report)),
  }));
}

function boardOf(content: AreaContent, { board }: ReportContent) {
  return need(
    content.boards.find(({ key }) => key === board),
    `the board ${board}`,
  );
}

function snapshotOf(whole: AreaContent, report: ReportContent) {
  const { asAtOn, frameworkCode, meetsOn, focusTheme } = report;
  const content = contentAsAt(whole, asAtOn);
  return buildSnapshot({
    asAtOn,
    areaName: content.name,
    board: { name: boardOf(content, report).name, meetsOn, focusTheme },
    pack: getPack(frameworkCode),
    readiness: readinessAsAt(whole, frameworkCode, asAtOn),
    findings: findingsOf(content, frameworkCode),
    audits: auditsOf(content, frameworkCode),
    lookBacks: content.lookBacks.map(({ title, total, reviewed, found, completedOn }) => ({
      title,
      total,
      reviewed,
      found,
      completedOn,
    })),
    previous: null,
  });
}

function findingsOf(content: AreaContent, frameworkCode: string): FindingInput[] {
  const partnerName = (slug: string) =>
    need(
      content.partners.find((partner) => partner.slug === slug),
      `the partner ${slug}`,
    ).name;
  return content.findings
    .map((finding, index) => ({ finding, number: index + 1 }))
    .filter(({ finding }) => finding.frameworkCode === frameworkCode)
    .map(({ finding, number }) => {
      const timescale = timescaleOf(finding);
      return {
        number,
        title: finding.title,
        kindLabel: kindOf(finding).label,
        severity: finding.severity,
        dueOn: finding.printedDueOn ?? (timescale && timescaleDueOn(timescale.rule, finding.raisedOn)),
        partnerName: partnerName(finding.partner),
        actions: finding.actions.map(({ title, status, dueOn, partner }) => ({
          title,
          status,
          dueOn,
          partnerName: partnerName(partner),
        })),
      };
    });
}

function auditsOf(content: AreaContent, frameworkCode: string): AuditInput[] {
  return content.audits
    .filter((audit) => audit.frameworkCode === frameworkCode)
    .map(({ title, files }) => ({
      title,
      files: files.map(({ review, moderation }) => {
        const rank = (moderation ?? review)?.rank;
        return { grade: rank ? gradeOf(frameworkCode, rank) : null, isModerated: moderation !== undefined };
      }),
    }));
}
