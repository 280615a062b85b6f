import { AreaPage } from '@/components/areas/area-page';
import { AddServiceForm } from '@/components/partners/add-service-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getPartner } from '@/lib/partners/queries';

export const metadata = { title: 'Add a service' };

export default async function NewServicePage({ params }: PageProps<'/areas/[area]/partners/[partner]/services/new'>) {
  const { area, partner: slug } = await params;
  const actor = await requireActor(area);
  const partner = await getPartner(actor, slug);
  if (!partner?.allowed.addService) notFound();
  const partners = `/areas/${area}/partners`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: partners, label: 'Partners' },
        { href: `${partners}/${slug}`, label: partner.name },
      ]}
    >
      <PageHeading caption={partner.name}>Add a service</PageHeading>
      <AddServiceForm areaSlug={area} partner={partner} />
    </AreaPage>
  );
}
