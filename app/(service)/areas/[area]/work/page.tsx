import { AreaPage } from '@/components/areas/area-page';
import { ToDescribeNotice } from '@/components/evidence/uploads/to-describe-notice';
import { RoomsToRead } from '@/components/evidence-rooms/rooms-to-read';
import { NotificationList } from '@/components/notifications/notification-list';
import { OverarchingWorkSection } from '@/components/overarching/overarching-work-section';
import { PartnerWorkSection } from '@/components/readiness/partner-work-section';
import { TaskGroupWorkSection } from '@/components/readiness/task-group-work-section';
import { ReportTable } from '@/components/reports/report-table';
import { MentionsSection } from '@/components/self-evaluations/mentions-section';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { isAreaWide } from '@/lib/access/actor';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listExpiringEvidence } from '@/lib/evidence/coverage/queries';
import { listDeclinedEvidence } from '@/lib/evidence/description/queries';
import { countUploadsToDescribe } from '@/lib/evidence/uploads/queries';
import { listRooms } from '@/lib/evidence-rooms/queries';
import { listNotifications } from '@/lib/notifications/queries';
import { listOverarchingWork } from '@/lib/overarching/queries';
import { getPartnerReadiness } from '@/lib/readiness/queries';
import { listReports } from '@/lib/reports/queries';
import { listMentions } from '@/lib/self-evaluations/comments/queries';
import { listOwnTasks } from '@/lib/self-evaluations/contributors/queries';

export const metadata = { title: 'Your work' };

export default async function WorkPage({ params }: PageProps<'/areas/[area]/work'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const [gathered, tasks, expiring, news, reports] = await Promise.all([
    getPartnerReadiness(actor, null),
    listOwnTasks(actor),
    listExpiringEvidence(actor, { within: '30', partner: '' }),
    listNotifications(actor),
    listReports(actor),
  ]);
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage actor={actor}>
      <PageHeading>Your work</PageHeading>
      <ToDescribeNotice count={await countUploadsToDescribe(actor)} areaPath={areaPath} />
      {gathered && isAreaWide(actor) ? (
        <TaskGroupWorkSection gathered={gathered} expiring={expiring?.rows ?? []} areaPath={areaPath} />
      ) : null}
      <OverarchingWorkSection work={await listOverarchingWork(actor)} areaPath={areaPath} />
      {gathered && !isAreaWide(actor) ? (
        <PartnerWorkSection
          gathered={gathered}
          tasks={tasks}
          expiring={expiring?.rows ?? []}
          declined={await listDeclinedEvidence(actor)}
          areaPath={areaPath}
        />
      ) : null}
      {permitsSome(actor, 'evidence-room.open') && !permitsSome(actor, 'evidence-room.read') ? (
        <RoomsToRead rooms={await listRooms(actor)} areaPath={areaPath} />
      ) : null}
      {!gathered && permitsSome(actor, 'case-review.write') ? (
        <EmptyState
          title="Case files to read"
          action={<LinkButton href={`${areaPath}/case-files`}>Open the case files</LinkButton>}
        >
          The case files of your partner that wait for your review stand under case files.
        </EmptyState>
      ) : null}
      {reports.length > 0 && !gathered ? (
        <Section heading="Reports to your board">
          <ReportTable reports={reports} areaPath={areaPath} />
        </Section>
      ) : null}
      <MentionsSection mentions={await listMentions(actor)} areaPath={areaPath} />
      {news.length > 0 ? (
        <Section heading="News">
          <NotificationList notifications={news} areaSlug={area} />
        </Section>
      ) : null}
    </AreaPage>
  );
}
