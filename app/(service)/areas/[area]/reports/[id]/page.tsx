import { AreaPage } from '@/components/areas/area-page';
import { ReportActs } from '@/components/reports/report-acts';
import { StatusReport } from '@/components/reports/status-report';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { reportStatusLabels } from '@/lib/reports/labels';
import { getReport } from '@/lib/reports/queries';

export const metadata = { title: 'Status report' };

export default async function ReportPage({ params }: PageProps<'/areas/[area]/reports/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const report = await getReport(actor, id);
  if (!report) notFound();
  const { label, tone } = reportStatusLabels[report.status];
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `/areas/${area}/reports`, label: 'Status reports' }]}>
      <ReportActs report={report} areaSlug={area} />
      <StatusReport report={report} status={report.status === 'published' ? null : <Tag tone={tone}>{label}</Tag>} />
    </AreaPage>
  );
}
