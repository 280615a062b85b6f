import { AreaPage } from '@/components/areas/area-page';
import { ManifestTable } from '@/components/evidence-rooms/manifest-table';
import { RoomCover } from '@/components/evidence-rooms/room-cover';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getRoom, getRoomContents } from '@/lib/evidence-rooms/queries';

export const metadata = { title: 'Manifest' };

export default async function ManifestPage({ params }: PageProps<'/areas/[area]/evidence-rooms/[id]/manifest'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const [room, contents] = await Promise.all([getRoom(actor, id), getRoomContents(actor, id)]);
  if (!room) notFound();
  const roomPath = `/areas/${area}/evidence-rooms/${id}`;
  const download = `/api${roomPath}/manifest`;
  return (
    <AreaPage
      actor={actor}
      width="wide"
      breadcrumbs={[
        { href: `/areas/${area}/evidence-rooms`, label: 'Evidence rooms' },
        { href: roomPath, label: room.title },
      ]}
    >
      <PageHeading
        caption={room.title}
        lead="Every file of this room as it was frozen: in full where it lies, and by name in its other places."
      >
        Manifest
      </PageHeading>
      <RoomCover room={room} />
      {contents ? (
        <>
          <p className="mt-6 print:hidden">
            Take it as <a href={`${download}?format=xlsx`}>Excel</a> or <a href={`${download}?format=csv`}>CSV</a>, or
            print this page.
          </p>
          <ManifestTable contents={contents} />
        </>
      ) : (
        <div className="mt-8">
          <EmptyState title="There is no manifest to read now" action={<a href={roomPath}>Go to the room</a>}>
            A manifest stands here once the room is frozen. Inspectors read it while they have the room open.
          </EmptyState>
        </div>
      )}
    </AreaPage>
  );
}
