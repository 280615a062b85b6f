import { AreaPage } from '@/components/areas/area-page';
import { CloseRoomForm } from '@/components/evidence-rooms/close-room-form';
import { PageHeading } from '@/components/ui/page-heading';
import { WarningText } from '@/components/ui/warning-text';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getRoom } from '@/lib/evidence-rooms/queries';
import { formatDay } from '@/lib/platform/days';

export const metadata = { title: 'Close this room' };

export default async function CloseEvidenceRoomPage({ params }: PageProps<'/areas/[area]/evidence-rooms/[id]/close'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const room = await getRoom(actor, id);
  if (!room?.allowed.close) notFound();
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `/areas/${area}/evidence-rooms`, label: 'Evidence rooms' },
        { href: `/areas/${area}/evidence-rooms/${id}`, label: room.title },
      ]}
    >
      <PageHeading caption={room.title}>Close this room</PageHeading>
      <p className="max-w-prose">
        It is open until {room.openUntilOn ? formatDay(room.openUntilOn) : 'its last day'}. Its manifest and the record
        of who opened what stay with the task group.
      </p>
      <WarningText>The inspectors lose the room at once, and it cannot be opened again.</WarningText>
      <CloseRoomForm areaSlug={area} room={room} />
    </AreaPage>
  );
}
