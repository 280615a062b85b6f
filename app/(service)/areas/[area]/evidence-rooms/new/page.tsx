import { AreaPage } from '@/components/areas/area-page';
import { StartRoomForm } from '@/components/evidence-rooms/start-room-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getRoomBeginning } from '@/lib/evidence-rooms/preparing/queries';

export const metadata = { title: 'Begin an evidence room' };

export default async function NewEvidenceRoomPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/evidence-rooms/new'>) {
  const { area } = await params;
  const { from } = await searchParams;
  const actor = await requireActor(area);
  const beginning = await getRoomBeginning(actor, typeof from === 'string' ? from : undefined);
  if (!beginning) notFound();
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[{ href: `/areas/${area}/evidence-rooms`, label: 'Evidence rooms' }]}
    >
      <PageHeading
        caption={beginning.from ? `From “${beginning.from.title}”` : undefined}
        lead="Nobody outside the task group sees it until it is frozen."
      >
        Begin an evidence room
      </PageHeading>
      {beginning.inspections.length > 0 ? (
        <StartRoomForm areaSlug={area} beginning={beginning} />
      ) : (
        <EmptyState title="No inspection yet">
          An evidence room is for the inspectors of one inspection. It can be begun once the inspection is recorded
          here.
        </EmptyState>
      )}
    </AreaPage>
  );
}
