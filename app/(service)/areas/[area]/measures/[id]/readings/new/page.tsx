import { AreaPage } from '@/components/areas/area-page';
import { RecordReadingForm } from '@/components/measures/record-reading-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getMeasure } from '@/lib/measures/queries';

export const metadata = { title: 'Record a reading' };

export default async function NewReadingPage({ params }: PageProps<'/areas/[area]/measures/[id]/readings/new'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const measure = await getMeasure(actor, id);
  if (!measure?.allowed.record) notFound();
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
      <PageHeading caption={measure.name}>Record a reading</PageHeading>
      <RecordReadingForm areaSlug={area} measure={measure} />
    </AreaPage>
  );
}
