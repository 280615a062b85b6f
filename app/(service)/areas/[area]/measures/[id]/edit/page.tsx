import { AreaPage } from '@/components/areas/area-page';
import { DefineMeasureForm } from '@/components/measures/define-measure-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listCriterionGroups } from '@/lib/evidence/queries';
import { getMeasure } from '@/lib/measures/queries';

export const metadata = { title: 'Change the definition' };

export default async function EditMeasurePage({ params }: PageProps<'/areas/[area]/measures/[id]/edit'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const [measure, groups] = await Promise.all([getMeasure(actor, id), listCriterionGroups(actor)]);
  if (!measure?.allowed.define) notFound();
  const path = `/areas/${area}/measures`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: path, label: 'Measures' },
        { href: `${path}/${id}`, label: measure.name },
      ]}
    >
      <PageHeading lead="Readings are kept. Where something else is counted from now on, define a new measure instead.">
        Change the definition
      </PageHeading>
      <DefineMeasureForm
        areaSlug={area}
        partners={[{ id: measure.partnerId, name: measure.partnerName }]}
        groups={groups}
        measure={measure}
      />
    </AreaPage>
  );
}
