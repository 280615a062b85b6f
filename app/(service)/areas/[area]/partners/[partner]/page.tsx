import { AreaPage } from '@/components/areas/area-page';
import { ContactCard } from '@/components/partners/contact-card';
import { PartnerPeople } from '@/components/partners/partner-people';
import { ServiceCard } from '@/components/partners/service-card';
import { PartnerReadinessSection } from '@/components/readiness/partner-readiness-section';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permits } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { partnerKindLabels } from '@/lib/partners/labels';
import { getPartner } from '@/lib/partners/queries';
import { CONTACT_PLACES } from '@/lib/partners/rules';
import { getPartnerReadiness } from '@/lib/readiness/queries';

export const metadata = { title: 'Partner' };

type Props = PageProps<'/areas/[area]/partners/[partner]'>;

export default async function PartnerPage({ params, searchParams }: Props) {
  const [{ area, partner: slug }, { framework }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const [partner, adopted, gathered] = await Promise.all([
    getPartner(actor, slug),
    listAdoptedFrameworks(actor),
    getPartnerReadiness(actor, typeof framework === 'string' ? framework : null),
  ]);
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
      {gathered ? <PartnerReadinessSection gathered={gathered} slug={slug} areaPath={areaPath} /> : null}
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
      <Section
        heading="People"
        actions={
          permits(actor, 'person.list', { partnerId: partner.id }) ? (
            <>
              <Link href={`${areaPath}/people`}>All people</Link>
              <Link href={`${areaPath}/people/invite?partner=${partner.id}`}>Invite somebody</Link>
            </>
          ) : null
        }
      >
        <PartnerPeople people={partner.people} />
      </Section>
    </AreaPage>
  );
}
