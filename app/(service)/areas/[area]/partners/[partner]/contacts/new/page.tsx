import { AreaPage } from '@/components/areas/area-page';
import { NameContactForm } from '@/components/partners/name-contact-form';
import { InsetText } from '@/components/ui/inset-text';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getPartner } from '@/lib/partners/queries';
import { listPeople } from '@/lib/people/queries';

export const metadata = { title: 'Name a contact' };

type Props = PageProps<'/areas/[area]/partners/[partner]/contacts/new'>;

export default async function NameContactPage({ params, searchParams }: Props) {
  const [{ area, partner: slug }, { person, place }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const [partner, people] = await Promise.all([getPartner(actor, slug), listPeople(actor)]);
  if (!partner?.allowed.nameContact) notFound();
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `${areaPath}/partners`, label: 'Partners' },
        { href: `${areaPath}/partners/${slug}`, label: partner.name },
      ]}
    >
      <PageHeading
        caption={partner.name}
        lead="Whoever holds the place now is replaced, and loses the role that comes with it."
      >
        Name a contact
      </PageHeading>
      <InsetText>
        Only people who have a role in this area are on the list. Somebody new:{' '}
        <Link href={`${areaPath}/people/invite?partner=${partner.id}&role=key-contact`}>invite them first</Link>, and
        name them here once they have accepted.
      </InsetText>
      <NameContactForm
        areaSlug={area}
        partner={partner}
        people={people}
        chosen={{
          personId: typeof person === 'string' ? person : undefined,
          place: typeof place === 'string' ? place : undefined,
        }}
      />
    </AreaPage>
  );
}
