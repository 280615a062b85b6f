import { AreaPage } from '@/components/areas/area-page';
import { TrailView } from '@/components/trail/trail-view';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getTrail, listTrailChoices } from '@/lib/trail/queries';
import { trailFiltersSchema } from '@/lib/trail/schema';

export const metadata = { title: 'Trail' };

export default async function TrailPage({ params, searchParams }: PageProps<'/areas/[area]/trail'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const filters = trailFiltersSchema.parse(await searchParams);
  const [page, choices] = await Promise.all([getTrail(actor, filters), listTrailChoices(actor)]);
  if (!page || !choices) notFound();
  return (
    <AreaPage actor={actor}>
      <TrailView
        lead="Who did what, to which thing, and when. Nobody can change or remove what stands here, and every export is recorded."
        page={page}
        filters={filters}
        choices={choices}
        path={`/areas/${area}/trail`}
        exportPath={`/api/areas/${area}/trail`}
        isOfArea={true}
      />
    </AreaPage>
  );
}
