import { AreaPage } from '@/components/areas/area-page';
import { AddPartnerForm } from '@/components/partners/add-partner-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';

export const metadata = { title: 'Add a partner' };

export default async function NewPartnerPage({ params }: PageProps<'/areas/[area]/partners/new'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'partner.add')) notFound();
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/partners`, label: 'Partners' }]}>
      <PageHeading lead="Then name its key contact and add the services that evaluate themselves.">
        Add a partner
      </PageHeading>
      <AddPartnerForm areaSlug={area} />
    </AreaPage>
  );
}
