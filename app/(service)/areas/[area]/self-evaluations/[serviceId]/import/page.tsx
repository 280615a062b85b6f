import { AreaPage } from '@/components/areas/area-page';
import { ImportForm } from '@/components/self-evaluations/import-form';
import { TemplateLinks } from '@/components/self-evaluations/template-links';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getImportPlace } from '@/lib/self-evaluations/imports/queries';
import { getFrameworkOfService } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Write in Word or Excel' };

export default async function ImportSelfEvaluationPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/import'>) {
  const { area, serviceId } = await params;
  const actor = await requireActor(area);
  const framework = await getFrameworkOfService(actor, serviceId, (await searchParams).framework);
  const place = framework && (await getImportPlace(actor, framework.code, serviceId));
  if (!place) notFound();
  const query = `?framework=${place.framework.code}`;
  const listPath = `/areas/${area}/self-evaluations`;
  const servicePath = `${listPath}/${serviceId}${query}`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `${listPath}${query}`, label: 'Self-evaluations' },
        { href: servicePath, label: place.serviceName },
      ]}
    >
      <PageHeading
        caption={`${place.serviceName}, ${place.partnerName}`}
        lead="Take the questions away as a document, let colleagues fill it in, and bring it back. Nothing is saved before you have seen every difference."
      >
        Write in Word or Excel
      </PageHeading>
      <Section
        heading="Take the template"
        lead="Every criterion that this service is asked, with what good looks like and room to answer. What the draft says already stands in it."
      >
        <TemplateLinks areaSlug={area} serviceId={serviceId} frameworkCode={place.framework.code} />
      </Section>
      <Section heading="Bring it back">
        {place.isOpen ? (
          <ImportForm
            areaSlug={area}
            serviceId={serviceId}
            frameworkCode={place.framework.code}
            cancelHref={servicePath}
          />
        ) : (
          <EmptyState title="This self-evaluation is with the task group">
            Nothing can be taken over while they read it. If they return it, send the file in then.{' '}
            <a href={servicePath}>See what was sent</a>
          </EmptyState>
        )}
      </Section>
    </AreaPage>
  );
}
