import { AreaPage } from '@/components/areas/area-page';
import { DiscardRoomForm } from '@/components/evidence-rooms/discard-room-form';
import { PageHeading } from '@/components/ui/page-heading';
import { WarningText } from '@/components/ui/warning-text';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getRoom } from '@/lib/evidence-rooms/queries';
import { counted } from '@/lib/platform/counted';

export const metadata = { title: 'Delete this draft' };

export default async function DiscardEvidenceRoomPage({
  params,
}: PageProps<'/areas/[area]/evidence-rooms/[id]/discard'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const room = await getRoom(actor, id);
  if (!room?.allowed.prepare) notFound();
  const chosen = room.contents?.files ?? 0;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `/areas/${area}/evidence-rooms`, label: 'Evidence rooms' },
        { href: `/areas/${area}/evidence-rooms/${id}`, label: room.title },
      ]}
    >
      <PageHeading caption={room.title}>Are you sure you want to delete this draft?</PageHeading>
      <p className="max-w-prose">
        {chosen > 0
          ? `The room goes, and the choice of ${counted(chosen, 'document')} with it. The documents themselves stay in the library.`
          : 'The room goes. Nothing has been chosen for it yet.'}{' '}
        No inspector has seen the room.
      </p>
      <WarningText>A deleted draft cannot be brought back.</WarningText>
      <DiscardRoomForm areaSlug={area} room={room} />
    </AreaPage>
  );
}
