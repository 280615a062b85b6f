import { AreaPage } from '@/components/areas/area-page';
import { ControlChart } from '@/components/measures/control-chart';
import { CourseTags } from '@/components/measures/course-tags';
import { MeasureSummary } from '@/components/measures/measure-summary';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getMeasure } from '@/lib/measures/queries';

export const metadata = { title: 'Measure' };

export default async function MeasurePage({ params }: PageProps<'/areas/[area]/measures/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const measure = await getMeasure(actor, id);
  if (!measure) notFound();
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/measures`;
  const record = measure.allowed.record ? (
    <LinkButton href={`${path}/${id}/readings/new`}>Record a reading</LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: path, label: 'Measures' }]}>
      <PageHeading caption={measure.partnerName} status={<CourseTags measure={measure} />} actions={record}>
        {measure.name}
      </PageHeading>
      {measure.readings.length > 0 ? (
        <ControlChart measure={measure} />
      ) : (
        <EmptyState title="No readings yet" action={record}>
          The control chart begins with the first reading. From the eighth on it shows limits, and tells a change from
          chance.
        </EmptyState>
      )}
      <Section
        heading="What is counted"
        actions={
          measure.allowed.define ? (
            <LinkButton href={`${path}/${id}/edit`} tone="secondary">
              Change the definition
            </LinkButton>
          ) : null
        }
      >
        <MeasureSummary measure={measure} areaPath={areaPath} />
      </Section>
    </AreaPage>
  );
}
