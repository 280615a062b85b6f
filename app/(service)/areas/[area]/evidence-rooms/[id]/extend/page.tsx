import { AreaPage } from '@/components/areas/area-page';
import { ExtendRoomForm } from '@/components/evidence-rooms/extend-room-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getRoom } from '@/lib/evidence-rooms/queries';
import { todayOf } from '@/lib/platform/clock';

export const metadata = { title: 'Change the last day' };

export default async function ExtendEvidenceRoomPage({
  params,
}: PageProps<'/areas/[area]/evidence-rooms/[id]/extend'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const room = await getRoom(actor, id);
  if (!room?.allowed.extend) notFound();
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `/areas/${area}/evidence-rooms`, label: 'Evidence rooms' },
        { href: `/areas/${area}/evidence-rooms/${id}`, label: room.title },
      ]}
    >
      <PageHeading caption={room.title} lead="The role of each inspector has a last day of its own, too.">
        Change the last day
      </PageHeading>
      <ExtendRoomForm areaSlug={area} room={room} today={todayOf(actor.area)} />
    </AreaPage>
  );
}
