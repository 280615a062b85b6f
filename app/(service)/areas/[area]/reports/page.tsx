import { AreaPage } from '@/components/areas/area-page';
import { BoardTable } from '@/components/boards/board-table';
import { ReportTable } from '@/components/reports/report-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listBoards } from '@/lib/boards/queries';
import { formatDay } from '@/lib/platform/days';
import { listReports } from '@/lib/reports/queries';

export const metadata = { title: 'Status reports' };

export default async function ReportsPage({ params }: PageProps<'/areas/[area]/reports'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'report.read')) notFound();
  const [reports, allBoards] = await Promise.all([listReports(actor), listBoards(actor)]);
  const areaPath = `/areas/${area}`;
  const boards = allBoards.some(({ isOwn }) => isOwn) ? allBoards.filter(({ isOwn }) => isOwn) : allBoards;
  const draft = permitsSome(actor, 'report.draft') ? (
    <LinkButton href={`${areaPath}/reports/new`}>Draft a report</LinkButton>
  ) : null;
  const latest = (boardId: string) =>
    reports.find((report) => report.boardId === boardId && report.status === 'published');
  return (
    <AreaPage actor={actor}>
      <PageHeading
        lead="How ready the area was on a day, for a board to read. A published report never changes."
        actions={draft}
      >
        Status reports
      </PageHeading>
      {boards.length > 0 ? (
        <Section heading={boards.length === 1 ? 'Your board' : 'Boards'}>
          <BoardTable
            boards={boards}
            latest={{
              header: 'Latest report',
              cell: ({ id }) => {
                const report = latest(id);
                return report ? (
                  <a href={`${areaPath}/reports/${report.id}`}>As at {formatDay(report.asAtOn)}</a>
                ) : (
                  'None published'
                );
              },
            }}
          />
        </Section>
      ) : null}
      <Section heading="All reports">
        {reports.length > 0 ? (
          <ReportTable reports={reports} areaPath={areaPath} />
        ) : (
          <EmptyState title="No reports yet" action={draft}>
            {draft
              ? 'Draft the first one: it takes readiness as it is today, and you add what it means. Someone else approves it before it is published.'
              : 'Reports will stand here as soon as the inspection lead publishes them to the board.'}
          </EmptyState>
        )}
      </Section>
    </AreaPage>
  );
}
