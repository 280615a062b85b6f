import { AreaPage } from '@/components/areas/area-page';
import { PersonTable } from '@/components/people/person-table';
import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listPeople } from '@/lib/people/queries';

export const metadata = { title: 'People' };

export default async function PeoplePage({ params }: PageProps<'/areas/[area]/people'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'person.list')) notFound();
  const people = await listPeople(actor);
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: areaPath, label: actor.area.name }]}>
      <PageHeading
        lead="Everyone who has a role in this area. What each may do follows from the role."
        actions={<LinkButton href={`${areaPath}/people/new`}>Add a person</LinkButton>}
      >
        People
      </PageHeading>
      <PersonTable people={people} />
    </AreaPage>
  );
}
