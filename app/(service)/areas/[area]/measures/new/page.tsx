import { AreaPage } from '@/components/areas/area-page';
import { DefineMeasureForm } from '@/components/measures/define-measure-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listCriterionGroups } from '@/lib/evidence/queries';
import { criterionKey } from '@/lib/frameworks/criterion-key';
import { listActingPartners } from '@/lib/partners/queries';

export const metadata = { title: 'Define a measure' };

export default async function NewMeasurePage({ params, searchParams }: PageProps<'/areas/[area]/measures/new'>) {
  const [{ area }, { framework, criterion }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const [partners, groups] = await Promise.all([
    listActingPartners(actor, 'measure.define'),
    listCriterionGroups(actor),
  ]);
  if (partners.length === 0) notFound();
  const isNamed = typeof framework === 'string' && typeof criterion === 'string';
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/measures`, label: 'Measures' }]}>
      <PageHeading lead="One figure that is counted the same way each time. Readings follow.">
        Define a measure
      </PageHeading>
      <DefineMeasureForm
        areaSlug={area}
        partners={partners}
        groups={groups}
        criteria={isNamed ? [criterionKey(framework, criterion)] : []}
      />
    </AreaPage>
  );
}
