import { OperatorPage } from '@/components/areas/operator-page';
import { TrailView } from '@/components/trail/trail-view';
import { notFound } from '@/lib/access/not-found';
import { requireOperator } from '@/lib/access/session';
import { getTrail, listTrailChoices } from '@/lib/trail/queries';
import { trailFiltersSchema } from '@/lib/trail/schema';

export const metadata = { title: 'Trail' };

export default async function InstallationTrailPage({ searchParams }: PageProps<'/admin/trail'>) {
  const actor = await requireOperator();
  const filters = trailFiltersSchema.parse(await searchParams);
  const [page, choices] = await Promise.all([getTrail(actor, filters), listTrailChoices(actor)]);
  if (!page || !choices) notFound();
  return (
    <OperatorPage actor={actor}>
      <TrailView
        lead="What happened outside every area: sign-ins, accounts, mail and framework packs. Each area’s own trail is read by its lead and task group."
        page={page}
        filters={filters}
        choices={choices}
        path="/admin/trail"
        exportPath="/api/admin/trail"
        isOfArea={false}
      />
    </OperatorPage>
  );
}
