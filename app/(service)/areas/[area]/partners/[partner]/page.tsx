import { AreaPage } from '@/components/areas/area-page';
import { ContactCard } from '@/components/partners/contact-card';
import { PartnerPeople } from '@/components/partners/partner-people';
import { ServiceCard } from '@/components/partners/service-card';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { partnerKindLabels } from '@/lib/partners/labels';
import { getPartner } from '@/lib/partners/queries';
import { CONTACT_PLACES } from '@/lib/partners/rules';

export const metadata = { title: 'Partner' };

export default async function PartnerPage({ params }: PageProps<'/areas/[area]/partners/[partner]'>) {
  const { area, partner: slug } = await params;
  const actor = await requireActor(area);
  const [partner, adopted] = await Promise.all([getPartner(actor, slug), listAdoptedFrameworks(actor)]);
  if (!partner) notFound();
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/partners/${slug}`;
  const { allowed } = partner;
  const kind = partnerKindLabels[partner.kind];
  const addService = allowed.addService ? (
    <LinkButton href={`${path}/services/new`} tone="secondary">
      Add a service
    </LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `${areaPath}/partners`, label: 'Partners' }]}>
      <PageHeading
        caption={kind === partner.name ? null : kind}
        lead={partner.holdsCaseFiles ? 'Holds case files and takes part in case file audits.' : null}
      >
        {partner.name}
      </PageHeading>
      <Section heading="Contacts" lead="Each name is confirmed once a quarter.">
        <div className="grid gap-6 sm:grid-cols-2">
          {CONTACT_PLACES.map((place) => (
            <ContactCard
              key={place}
              areaSlug={area}
              place={place}
              contact={place === 'deputy' ? partner.deputy : partner.keyContact}
              quarter={partner.quarter}
              nameHref={allowed.nameContact ? `${path}/contacts/new` : null}
            />
          ))}
        </div>
      </Section>
      <Section heading="Services and what they must evaluate" actions={addService}>
        {partner.services.length > 0 ? (
          <div className="border-t border-line">
            {partner.services.map((service) => (
              <ServiceCard
                key={service.id}
                service={service}
                adopted={adopted}
                areaPath={areaPath}
                assignHref={allowed.assignCriteria ? `${path}/services/${service.id}/criteria` : null}
              />
            ))}
          </div>
        ) : (
          <EmptyState title="No services yet" action={addService}>
            The units of this partner that evaluate themselves will stand here, each with its criteria.
          </EmptyState>
        )}
      </Section>
      <Section heading="People">
        <PartnerPeople people={partner.people} />
      </Section>
    </AreaPage>
  );
}
