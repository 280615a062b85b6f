import { AreaPage } from '@/components/areas/area-page';
import { AssignCriteriaForm } from '@/components/frameworks/assign-criteria-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getServiceAssignments } from '@/lib/frameworks/assignments/queries';

export const metadata = { title: 'Assign criteria' };

type Props = PageProps<'/areas/[area]/partners/[partner]/services/[service]/criteria'>;

export default async function AssignCriteriaPage({ params, searchParams }: Props) {
  const [{ area, partner, service: serviceId }, { framework }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const code = typeof framework === 'string' ? framework : undefined;
  const assignments = await getServiceAssignments(actor, serviceId, code);
  if (assignments?.partner.slug !== partner) notFound();
  const partners = `/areas/${area}/partners`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: partners, label: 'Partners' },
        { href: `${partners}/${partner}`, label: assignments.partner.name },
      ]}
    >
      <PageHeading
        caption={`${assignments.service.name}, ${assignments.partner.name}`}
        lead={assignments.framework.pack.title}
      >
        Assign criteria
      </PageHeading>
      <AssignCriteriaForm areaSlug={area} assignments={assignments} />
    </AreaPage>
  );
}
