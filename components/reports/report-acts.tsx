import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { LinkButton } from '@/components/ui/button';
import type { FormAction } from '@/lib/operations/action-state';
import { approveReportAction, publishReportAction } from '@/lib/reports/actions';
import { approvalObstacleWords } from '@/lib/reports/labels';
import type { ReportView } from '@/lib/reports/types';

type ReportActsProps = { report: ReportView; areaSlug: string };

/** What the reader may do to a report next, above it; nothing of it is printed, and nothing for a published report. */
export function ReportActs({ report, areaSlug }: ReportActsProps) {
  const { allowed, approvalObstacle } = report;
  if (!allowed.edit && !allowed.approve && !allowed.publish) return null;
  return (
    <aside
      aria-label="What to do with this report"
      className="mb-10 border border-line bg-ground px-6 py-5 print:hidden"
    >
      {approvalObstacle ? <p className="mb-4 max-w-prose">{approvalObstacleWords[approvalObstacle]}</p> : null}
      {allowed.approve ? (
        <p className="mb-4 max-w-prose">Read it first. Once you approve it, the inspection lead can publish it.</p>
      ) : null}
      {allowed.publish ? (
        <p className="mb-4 max-w-prose">
          Publishing shows the report to its board and tells its members. A published report never changes.
        </p>
      ) : null}
      {report.status === 'approved' && !allowed.publish ? (
        <p className="mb-4 max-w-prose">Approved. The inspection lead publishes it.</p>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        {allowed.publish ? (
          <Decision
            action={publishReportAction}
            label="Publish to the board"
            pending="Publishing…"
            report={report}
            areaSlug={areaSlug}
          />
        ) : null}
        {allowed.approve ? (
          <Decision
            action={approveReportAction}
            label="Approve this report"
            pending="Approving…"
            report={report}
            areaSlug={areaSlug}
          />
        ) : null}
        {allowed.edit ? (
          <div className="pt-1">
            <LinkButton tone="secondary" href={`/areas/${areaSlug}/reports/${report.id}/edit`}>
              Edit the words
            </LinkButton>
          </div>
        ) : null}
      </div>
    </aside>
  );
}

type DecisionProps = ReportActsProps & { action: FormAction; label: string; pending: string };

function Decision({ action, label, pending, report, areaSlug }: DecisionProps) {
  return (
    <ActionForm action={action} submitLabel={label} pendingLabel={pending} drawnFrom={report.version}>
      <Hidden name="area" value={areaSlug} />
      <Hidden name="reportId" value={report.id} />
      <Hidden name="version" value={report.version} />
    </ActionForm>
  );
}
