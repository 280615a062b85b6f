import type { ReactNode } from 'react';
import { Figures } from '@/components/ui/figures';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Verdict } from '@/components/ui/verdict';
import { counted } from '@/lib/platform/counted';
import { formatDay, formatInstant } from '@/lib/platform/days';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { ReportView, Signature, StatusReportSnapshot } from '@/lib/reports/types';
import { ActionPlan } from './action-plan';
import { AuditCounts } from './audit-counts';
import { BlockerList } from './blocker-list';
import { CriterionTables, PartnerTable } from './readiness-tables';

/** A status report as its board reads it, on a screen or as a handout. It shows what was kept, never what is now. */
export function StatusReport({ report, status }: { report: ReportView; status?: ReactNode }) {
  const { snapshot } = report;
  const { area, board } = snapshot;
  const hasAudits = snapshot.audits.length > 0 || snapshot.lookBacks.length > 0;
  return (
    <article className="print:pt-4">
      <PageHeading
        caption={`${snapshot.areaName}, as at ${formatDay(snapshot.asAtOn)}`}
        status={status}
        lead={
          <>
            {snapshot.framework.title}
            {board.meetsOn ? <span className="block">For the meeting on {formatDay(board.meetsOn)}</span> : null}
            {board.focusTheme ? <span className="block">Theme in focus: {board.focusTheme}</span> : null}
          </>
        }
      >
        {report.title}
      </PageHeading>
      <Verdict tone={readinessStatusLabels[area.status].tone} sentence={snapshot.verdict}>
        <p>{sinceSentence(snapshot)}</p>
      </Verdict>
      <div className="mb-8">
        <ReportFigures snapshot={snapshot} />
      </div>
      {report.headline !== snapshot.verdict && report.headline ? (
        <p className="mb-8 max-w-prose text-lg font-semibold">{report.headline}</p>
      ) : null}
      <Passage heading="Commentary" text={report.commentary} />
      {snapshot.blockers.length > 0 ? (
        <Section heading="What stands in the way">
          <BlockerList snapshot={snapshot} />
        </Section>
      ) : null}
      <Passage heading="Next steps" text={report.nextSteps} />
      <Section heading="Readiness by criterion">
        <CriterionTables snapshot={snapshot} />
      </Section>
      <Section heading="Readiness by partner">
        <PartnerTable snapshot={snapshot} />
      </Section>
      {snapshot.findings.length > 0 ? (
        <Section heading="Action plan">
          <ActionPlan findings={snapshot.findings} />
        </Section>
      ) : null}
      {hasAudits ? (
        <Section heading="Case file audits">
          <AuditCounts audits={snapshot.audits} lookBacks={snapshot.lookBacks} />
        </Section>
      ) : null}
      <Signatures report={report} />
    </article>
  );
}

function sinceSentence({ since, blockers }: StatusReportSnapshot): string {
  if (!since) return 'This is the board’s first report under this framework.';
  const fresh = blockers.filter(({ isNew }) => isNew).length;
  return `Since the report of ${formatDay(since.asAtOn)}: ${counted(since.resolvedBlockers, 'blocker')} resolved, ${fresh} new.`;
}

function ReportFigures({ snapshot: { area, since } }: { snapshot: StatusReportSnapshot }) {
  const before = (count: number | undefined) => (since ? `${count} on ${formatDay(since.asAtOn)}` : undefined);
  const from = area.change?.from;
  return (
    <Figures
      items={[
        { label: 'stand in the way', value: area.blockers, note: before(since?.blockers) },
        { label: 'gaps to close', value: area.gaps, note: before(since?.gaps) },
        { label: 'to watch', value: area.watches, note: before(since?.watches) },
        { label: `of ${area.needed} checks in place`, value: area.inPlace, note: before(from?.inPlace) },
      ]}
    />
  );
}

function Passage({ heading, text }: { heading: string; text: string }) {
  return text ? (
    <Section heading={heading}>
      <div className="max-w-prose whitespace-pre-line">{text}</div>
    </Section>
  ) : null;
}

function Signatures({ report }: { report: ReportView }) {
  const { snapshot } = report;
  const lines: [string, Signature | null][] = [
    ['Drafted', report.drafted],
    ['Approved', report.approved],
    ['Published', report.published],
  ];
  return (
    <footer className="mt-12 border-t-2 border-line-strong pt-4 text-sm text-ink-soft print:break-inside-avoid">
      <p>
        Shows readiness as it was on {formatDay(snapshot.asAtOn)} under {snapshot.framework.title} (version{' '}
        {snapshot.framework.version}).{' '}
        {report.published ? 'It is published and never changes.' : 'It is not published yet.'}
      </p>
      <ul className="mt-2 list-none p-0">
        {lines.map(([act, signature]) =>
          signature ? (
            <li key={act}>
              {act} by {signature.name}, {formatInstant(signature.at)}
            </li>
          ) : null,
        )}
      </ul>
      {report.auditHead ? (
        <p className="mt-2">
          Trail at publication: fingerprint <code className="break-all">{report.auditHead}</code>
        </p>
      ) : null}
    </footer>
  );
}
