import { AreaPage } from '@/components/areas/area-page';
import { RoomTable } from '@/components/evidence-rooms/room-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listRooms } from '@/lib/evidence-rooms/queries';

export const metadata = { title: 'Evidence rooms' };

export default async function EvidenceRoomsPage({ params }: PageProps<'/areas/[area]/evidence-rooms'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'evidence-room.open')) notFound();
  const rooms = await listRooms(actor);
  const areaPath = `/areas/${area}`;
  const mayPrepare = permitsSome(actor, 'evidence-room.prepare');
  const start = mayPrepare ? (
    <LinkButton href={`${areaPath}/evidence-rooms/new`}>Begin an evidence room</LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor}>
      <PageHeading
        lead={
          mayPrepare
            ? 'What inspectors read: chosen, frozen, and open to them until a day.'
            : 'What the area has made ready for you to read.'
        }
        actions={start}
      >
        Evidence rooms
      </PageHeading>
      {rooms.length > 0 ? (
        <RoomTable rooms={rooms} areaPath={areaPath} />
      ) : (
        <EmptyState title={mayPrepare ? 'No evidence room yet' : 'Nothing is open to you yet'} action={start}>
          {mayPrepare
            ? 'Choose from the accepted evidence what inspectors are to read, freeze it with its manifest, and invite them.'
            : 'The area’s inspection lead opens an evidence room for your inspection. It will stand here.'}
        </EmptyState>
      )}
    </AreaPage>
  );
}
