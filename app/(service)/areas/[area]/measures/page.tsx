import { AreaPage } from '@/components/areas/area-page';
import { MeasureTable } from '@/components/measures/measure-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listMeasures } from '@/lib/measures/queries';

export const metadata = { title: 'Measures' };

export default async function MeasuresPage({ params }: PageProps<'/areas/[area]/measures'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'measure.read')) notFound();
  const measures = await listMeasures(actor);
  const areaPath = `/areas/${area}`;
  const define = permitsSome(actor, 'measure.define') ? (
    <LinkButton href={`${areaPath}/measures/new`}>Define a measure</LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor}>
      <PageHeading
        lead="What partners count again and again, and whether it is changing or only varies by chance."
        actions={define}
      >
        Measures
      </PageHeading>
      {measures.length > 0 ? (
        <MeasureTable measures={measures} areaPath={areaPath} />
      ) : (
        <EmptyState title="No measures yet" action={define}>
          What is counted each month will stand here, such as assessments done on time, each with its target, its
          control chart and the criteria that it speaks to.
        </EmptyState>
      )}
    </AreaPage>
  );
}
