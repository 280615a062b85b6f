import { AreaPage } from '@/components/areas/area-page';
import { BlockerList } from '@/components/reports/blocker-list';
import { EditReportForm } from '@/components/reports/edit-report-form';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { Verdict } from '@/components/ui/verdict';
import { WarningText } from '@/components/ui/warning-text';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { formatDay } from '@/lib/platform/days';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import { getReport } from '@/lib/reports/queries';

export const metadata = { title: 'Edit a status report' };

export default async function EditReportPage({ params }: PageProps<'/areas/[area]/reports/[id]/edit'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const report = await getReport(actor, id);
  if (!report?.allowed.edit) notFound();
  const { snapshot } = report;
  const here = `/areas/${area}/reports`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: here, label: 'Status reports' },
        { href: `${here}/${id}`, label: report.title },
      ]}
    >
      <PageHeading caption={`${report.title}, as at ${formatDay(report.asAtOn)}`}>Edit the words</PageHeading>
      {report.status === 'approved' ? (
        <WarningText>This report is approved. Saving a change takes the approval back.</WarningText>
      ) : null}
      <Verdict tone={readinessStatusLabels[snapshot.area.status].tone} sentence={snapshot.verdict}>
        {snapshot.blockers.length > 0 ? (
          <Details summary="What stands in the way">
            <BlockerList snapshot={snapshot} />
          </Details>
        ) : null}
      </Verdict>
      <EditReportForm report={report} areaSlug={area} />
    </AreaPage>
  );
}
