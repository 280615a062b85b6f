import { AreaPage } from '@/components/areas/area-page';
import { OpenRoomForm } from '@/components/evidence-rooms/open-room-form';
import { ReadingTable } from '@/components/evidence-rooms/reading-table';
import { RoomActs } from '@/components/evidence-rooms/room-acts';
import { RoomCover } from '@/components/evidence-rooms/room-cover';
import { RoomIndex } from '@/components/evidence-rooms/room-index';
import { RoomState } from '@/components/evidence-rooms/room-state';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { WarningText } from '@/components/ui/warning-text';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { overWords, shutWords } from '@/lib/evidence-rooms/labels';
import { getRoom, getRoomContents, listRoomReadings } from '@/lib/evidence-rooms/queries';
import { counted } from '@/lib/platform/counted';
import { formatTime } from '@/lib/platform/days';

export const metadata = { title: 'Evidence room' };

export default async function EvidenceRoomPage({ params }: PageProps<'/areas/[area]/evidence-rooms/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const room = await getRoom(actor, id);
  if (!room) notFound();
  const areaPath = `/areas/${area}`;
  const filesPath = `/api${areaPath}/evidence-rooms/${id}`;
  const contents = room.openedUntil ? await getRoomContents(actor, id) : null;
  const readings = room.state === 'draft' ? null : await listRoomReadings(actor, id);
  const damaged = room.contents?.damaged ?? 0;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `${areaPath}/evidence-rooms`, label: 'Evidence rooms' }]}>
      <PageHeading caption="Evidence room" status={<RoomState state={room.state} />}>
        {room.title}
      </PageHeading>
      <RoomCover room={room} />
      <RoomActs room={room} areaPath={areaPath} />
      {damaged > 0 ? (
        <WarningText>
          {counted(damaged, 'file')} in this room can no longer be opened as sent, and the room cannot be taken as one
          ZIP file. A new room can be begun from this one.
        </WarningText>
      ) : null}
      {room.state === 'ended' || room.state === 'closed' ? (
        <InsetText>{(room.allowed.read ? overWords : shutWords)[room.state]}</InsetText>
      ) : null}
      {room.allowed.open && !room.openedUntil ? <OpenRoomForm areaSlug={area} roomId={id} /> : null}
      {contents && room.openedUntil ? (
        <Section
          heading="What lies in this room"
          lead={`Open to you until ${formatTime(room.openedUntil)}. Each file that you take is recorded.`}
          actions={<a href={`${areaPath}/evidence-rooms/${id}/manifest`}>Manifest</a>}
        >
          {damaged === 0 && contents.files.every(({ mayOpen }) => mayOpen) ? (
            <div className="mb-8 print:hidden">
              <LinkButton href={`${filesPath}/zip`} tone="secondary">
                Take everything as one ZIP file
              </LinkButton>
            </div>
          ) : null}
          <RoomIndex contents={contents} filesPath={`${filesPath}/files`} />
        </Section>
      ) : null}
      {readings ? (
        <Section heading="Who opened it" lead="From the trail, which keeps every opening for good.">
          {readings.length > 0 ? (
            <ReadingTable readings={readings} />
          ) : (
            <EmptyState title="Nobody yet">Whoever opens the room or takes a file from it will stand here.</EmptyState>
          )}
        </Section>
      ) : null}
    </AreaPage>
  );
}
