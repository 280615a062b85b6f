import { AreaPage } from '@/components/areas/area-page';
import { LookBackForm } from '@/components/case-files/look-back-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { todayOf } from '@/lib/platform/clock';

export const metadata = { title: 'Record a look-back' };

export default async function NewLookBackPage({ params }: PageProps<'/areas/[area]/case-files/look-backs/new'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'look-back.record')) notFound();
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `${areaPath}/case-files`, label: 'Case files' }]}>
      <PageHeading lead="Earlier cases are read again after children were found at risk.">
        Record a look-back
      </PageHeading>
      <LookBackForm areaSlug={area} today={todayOf(actor.area)} lookBack={null} />
    </AreaPage>
  );
}
