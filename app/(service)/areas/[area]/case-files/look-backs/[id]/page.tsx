import { AreaPage } from '@/components/areas/area-page';
import { LookBackForm } from '@/components/case-files/look-back-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { getLookBack } from '@/lib/case-files/look-backs/queries';
import { todayOf } from '@/lib/platform/clock';

export const metadata = { title: 'Look-back' };

export default async function LookBackPage({ params }: PageProps<'/areas/[area]/case-files/look-backs/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const lookBack = permitsSome(actor, 'look-back.record') ? await getLookBack(actor, id) : null;
  if (!lookBack) notFound();
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `${areaPath}/case-files`, label: 'Case files' }]}>
      <PageHeading caption="Look-back">{lookBack.title}</PageHeading>
      <LookBackForm areaSlug={area} today={todayOf(actor.area)} lookBack={lookBack} />
    </AreaPage>
  );
}
