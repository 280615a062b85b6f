import { AreaPage } from '@/components/areas/area-page';
import { FreezeRoomForm } from '@/components/evidence-rooms/freeze-room-form';
import { PageHeading } from '@/components/ui/page-heading';
import { WarningText } from '@/components/ui/warning-text';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getPreparation } from '@/lib/evidence-rooms/preparing/queries';
import { formatBytes } from '@/lib/platform/accepted-files';
import { todayOf } from '@/lib/platform/clock';
import { counted } from '@/lib/platform/counted';

export const metadata = { title: 'Freeze this room' };

export default async function FreezeEvidenceRoomPage({
  params,
}: PageProps<'/areas/[area]/evidence-rooms/[id]/freeze'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const room = await getPreparation(actor, id);
  if (!room?.allowed.freeze) notFound();
  const { missing, spoiled } = room;
  const childLevel = room.childLevel.filter(({ isChosen }) => isChosen);
  const roomPath = `/areas/${area}/evidence-rooms/${id}`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `/areas/${area}/evidence-rooms`, label: 'Evidence rooms' },
        { href: roomPath, label: room.title },
      ]}
    >
      <PageHeading caption={room.title}>Freeze this room</PageHeading>
      <div className="prose mb-6">
        <p>
          {counted(room.chosen.files, 'file')}, {formatBytes(room.chosen.bytes)}, will be fixed as they are now: their
          newest version, with its name, the fingerprint of its content (SHA-256), and who sent it when.
        </p>
        <ul>
          <li>The inspectors of “{room.inspectionTitle}” can open the room at once, and take its files.</li>
          <li>Nothing in it changes any more. For a later need, begin a new room from it.</li>
          {missing.length > 0 ? (
            <li>
              {counted(missing.length, 'criterion or hand-over item', 'criteria and hand-over items')} will have nothing
              in it.
            </li>
          ) : null}
        </ul>
      </div>
      {childLevel.length > 0 ? (
        <WarningText>
          {counted(childLevel.length, 'file holds', 'files hold')} child-level data, which the inspectors will be able
          to read: {childLevel.map(({ title }) => `“${title}”`).join(', ')}.
        </WarningText>
      ) : null}
      {spoiled.length > 0 ? (
        <WarningText>
          {counted(spoiled.length, 'chosen document')} can no longer go in.{' '}
          <a href={`${roomPath}/items`}>Look at what goes in</a> before you freeze it.
        </WarningText>
      ) : null}
      <FreezeRoomForm
        areaSlug={area}
        roomId={id}
        version={room.version}
        today={todayOf(actor.area)}
        childLevelItems={childLevel.map((item) => item.id)}
      />
    </AreaPage>
  );
}
