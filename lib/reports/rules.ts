import { type ActionStatus, type FindingState, findingState, isOverdue } from '@/lib/findings/rules';
import type { FindingSeverity, Pack } from '@/lib/frameworks/schema';
import type { Day } from '@/lib/platform/days';
import { gapSentence, headline } from '@/lib/readiness/labels';
import type { AreaReadiness, Gap, Readiness, Status } from '@/lib/readiness/types';
import type { Change, Measure, StatusReportSnapshot } from './types';

export const REPORT_STATUSES = ['draft', 'approved', 'published'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export type ReportAct = 'edit' | 'approve' | 'publish';

/** Where an act leads from each status. Nothing leads away from published; an edit takes the approval back. */
const transitions: Record<ReportStatus, Partial<Record<ReportAct, ReportStatus>>> = {
  draft: { edit: 'draft', approve: 'approved' },
  approved: { edit: 'draft', publish: 'published' },
  published: {},
};

/** The status after an act; null when the act is not possible there. */
export function statusAfter(status: ReportStatus, act: ReportAct): ReportStatus | null {
  return transitions[status][act] ?? null;
}

/** True when a person has written what the figures mean and what comes next; only then can a report be approved. */
export function isFinished(report: { headline: string; commentary: string; nextSteps: string }): boolean {
  return [report.headline, report.commentary, report.nextSteps].every((text) => text.trim() !== '');
}

const order: Record<Status, number> = { 'not-started': 0, 'not-ready': 1, 'nearly-ready': 2, ready: 3 };

/**
 * How something has moved since an earlier report: by its status, and where that is the same by how many of its checks
 * are still open. Null when the earlier report did not have it.
 */
export function changeSince(before: Measure | undefined, now: Measure): Change {
  if (!before) return null;
  const step = order[now.status] - order[before.status] || openChecks(before) - openChecks(now);
  const from = { status: before.status, inPlace: before.inPlace, needed: before.needed };
  return { direction: step > 0 ? 'better' : step < 0 ? 'worse' : 'same', from };
}

/** Checks of a measure that are not in place yet. */
export function openChecks({ inPlace, needed }: { inPlace: number; needed: number }): number {
  return needed - inPlace;
}

export type FindingInput = {
  number: number;
  title: string;
  kindLabel: string;
  severity: FindingSeverity;
  dueOn: Day | null;
  partnerName: string;
  actions: readonly { title: string; status: ActionStatus; dueOn: Day; partnerName: string }[];
};

/** An audit's case files; a grade is the moderated one where there is one, and null where nobody has read the file. */
export type AuditInput = { title: string; files: readonly { grade: string | null; isModerated: boolean }[] };

export type SnapshotInput = {
  asAtOn: Day;
  areaName: string;
  board: StatusReportSnapshot['board'];
  pack: Pack;
  readiness: AreaReadiness;
  findings: readonly FindingInput[];
  audits: readonly AuditInput[];
  lookBacks: StatusReportSnapshot['lookBacks'];
  previous: StatusReportSnapshot | null;
};

/**
 * The picture that a status report keeps: readiness with its change since the board's last published report, blockers
 * as sentences, the action plan without its strengths, and audits as counts. Nothing in it names a case.
 */
export function buildSnapshot(input: SnapshotInput): StatusReportSnapshot {
  const { pack, readiness, previous } = input;
  const counts = gapCounts(readiness);
  const blockers = blockersOf(input);
  const stillThere = new Set(blockers.map(({ key }) => key));
  return {
    format: 1,
    asAtOn: input.asAtOn,
    areaName: input.areaName,
    board: input.board,
    framework: { code: pack.code, version: pack.version, title: pack.title },
    verdict: headline(readiness),
    since: previous && {
      asAtOn: previous.asAtOn,
      blockers: previous.area.blockers,
      gaps: previous.area.gaps,
      watches: previous.area.watches,
      resolvedBlockers: previous.blockers.filter(({ key }) => !stillThere.has(key)).length,
    },
    area: { ...measureOf(readiness), ...counts, change: changeSince(previous?.area, readiness) },
    elements: readiness.elements.map((element) => {
      const before = previous?.elements.find(({ code }) => code === element.code);
      return { code: element.code, label: element.label, ...measureOf(element), change: changeSince(before, element) };
    }),
    criteria: readiness.criteria.map((criterion) => {
      const { code, label, element: elementCode, depth } = criterion;
      const before = previous?.criteria.find((one) => one.code === code);
      return { code, label, elementCode, depth, ...measureOf(criterion), change: changeSince(before, criterion) };
    }),
    partners: readiness.partners.map((partner) => {
      const { slug, name } = partner;
      const before = previous?.partners.find((one) => one.slug === slug);
      const { blockers, gaps } = gapCounts(partner);
      return { slug, name, ...measureOf(partner), blockers, gaps, change: changeSince(before, partner) };
    }),
    blockers,
    findings: input.findings
      .filter(({ severity }) => severity !== 'strength')
      .map((finding) => reportedFinding(finding, input.asAtOn)),
    audits: input.audits.map((audit) => auditCounts(audit, pack)),
    lookBacks: input.lookBacks,
  };
}

function measureOf({ status, inPlace, needed }: Measure): Measure {
  return { status, inPlace, needed };
}

function gapCounts({ gaps }: Readiness) {
  const of = (severity: Gap['severity']) => gaps.filter((gap) => gap.severity === severity).length;
  return { blockers: of('blocker'), gaps: of('gap'), watches: of('watch') };
}

function blockersOf({ readiness, previous }: SnapshotInput): StatusReportSnapshot['blockers'] {
  const known = new Set(previous?.blockers.map(({ key }) => key));
  return readiness.gaps
    .filter(({ severity }) => severity === 'blocker')
    .map((gap) => ({
      key: gap.key,
      rule: gap.rule,
      partnerName: readiness.partners.find(({ id }) => id === gap.partnerId)?.name ?? null,
      criterionCode: gap.criterion,
      subject: gap.subject,
      sentence: gapSentence(gap),
      owner: gap.owner,
      dueOn: gap.dueOn,
      isNew: previous !== null && !known.has(gap.key),
    }));
}

function reportedFinding(finding: FindingInput, today: Day): StatusReportSnapshot['findings'][number] {
  const state: FindingState = findingState(finding.severity, finding.actions, today);
  const actions = finding.actions.map((action) => ({ ...action, isOverdue: isOverdue(action, today) }));
  return { ...finding, state, actions };
}

/** How many files carry each grade, best first; grades nobody gave are counted as 0, and are never averaged. */
export function auditCounts({ title, files }: AuditInput, pack: Pack): StatusReportSnapshot['audits'][number] {
  const scale = [...pack.gradeScale].sort((a, b) => b.rank - a.rank);
  return {
    title,
    caseFiles: files.length,
    reviewed: files.filter(({ grade }) => grade !== null).length,
    moderated: files.filter(({ isModerated }) => isModerated).length,
    grades: scale.map(({ code, label }) => ({ label, count: files.filter(({ grade }) => grade === code).length })),
  };
}
