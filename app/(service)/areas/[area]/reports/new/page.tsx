import { AreaPage } from '@/components/areas/area-page';
import { DraftReportForm } from '@/components/reports/draft-report-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listBoards } from '@/lib/boards/queries';
import { listAdoptedFrameworks } from '@/lib/frameworks/queries';

export const metadata = { title: 'Draft a status report' };

export default async function NewReportPage({ params }: PageProps<'/areas/[area]/reports/new'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'report.draft')) notFound();
  const [boards, adopted] = await Promise.all([listBoards(actor), listAdoptedFrameworks(actor)]);
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/reports`, label: 'Status reports' }]}>
      <PageHeading lead="The draft takes readiness as it is now and keeps it. You then write what it means, and someone else approves it.">
        Draft a status report
      </PageHeading>
      {boards.length > 0 && adopted.length > 0 ? (
        <DraftReportForm
          areaSlug={area}
          boards={boards}
          frameworks={adopted.map(({ code, pack }) => ({ code, title: pack.title }))}
        />
      ) : (
        <EmptyState title="No board to report to yet">
          A report is for a board and looks at a framework. This area needs one of each first.
        </EmptyState>
      )}
    </AreaPage>
  );
}
