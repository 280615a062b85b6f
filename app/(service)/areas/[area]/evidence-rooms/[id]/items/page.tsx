import { AreaPage } from '@/components/areas/area-page';
import { ChooseItemsForm } from '@/components/evidence-rooms/choose-items-form';
import { MissingList } from '@/components/evidence-rooms/missing-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { obstacleLabels } from '@/lib/evidence-rooms/preparing/labels';
import { getPreparation } from '@/lib/evidence-rooms/preparing/queries';

export const metadata = { title: 'Choose what goes in' };

export default async function EvidenceRoomItemsPage({ params }: PageProps<'/areas/[area]/evidence-rooms/[id]/items'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const room = await getPreparation(actor, id);
  if (!room) notFound();
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${areaPath}/evidence-rooms`, label: 'Evidence rooms' },
        { href: `${areaPath}/evidence-rooms/${id}`, label: room.title },
      ]}
    >
      <PageHeading caption={room.title} lead={`Ordered by ${room.frameworkTitle}, for ${room.inspectionTitle}.`}>
        Choose what goes in
      </PageHeading>
      {room.spoiled.length > 0 ? (
        <NotificationBanner title="Some of what was chosen can no longer go in">
          <ul>
            {room.spoiled.map((item) => (
              <li key={item.id}>
                <a href={`${areaPath}/evidence/${item.id}`}>{item.title}</a>: {obstacleLabels[item.obstacle]}
              </li>
            ))}
          </ul>
          <p>Save the list below, and they are left out.</p>
        </NotificationBanner>
      ) : null}
      <Section heading="What is missing">
        <MissingList missing={room.missing} frameworkCode={room.frameworkCode} areaPath={areaPath} />
      </Section>
      <Section heading="What can go in">
        {room.sections.length + room.childLevel.length > 0 ? (
          <ChooseItemsForm areaSlug={area} room={room} />
        ) : (
          <EmptyState
            title="Nothing is ready for this framework"
            action={<LinkButton href={`${areaPath}/evidence`}>Go to the evidence</LinkButton>}
          >
            Evidence stands here once it is accepted, current, checked, and speaks to one of its criteria or hand-over
            items.
          </EmptyState>
        )}
      </Section>
    </AreaPage>
  );
}
