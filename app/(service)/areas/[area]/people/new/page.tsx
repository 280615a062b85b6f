import { AreaPage } from '@/components/areas/area-page';
import { AddPersonForm } from '@/components/people/add-person-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listBoards } from '@/lib/boards/queries';
import { listPartners } from '@/lib/partners/queries';

export const metadata = { title: 'Add a person' };

export default async function NewPersonPage({ params, searchParams }: PageProps<'/areas/[area]/people/new'>) {
  const [{ area }, { partner, role }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'person.add')) notFound();
  const [partners, boards] = await Promise.all([listPartners(actor), listBoards(actor)]);
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/people`, label: 'People' }]}>
      <PageHeading lead="One role at a time. Add the same person again to give them another.">Add a person</PageHeading>
      <AddPersonForm
        areaSlug={area}
        partners={partners}
        boards={boards}
        chosen={{
          role: typeof role === 'string' ? role : undefined,
          partnerId: typeof partner === 'string' ? partner : undefined,
        }}
      />
    </AreaPage>
  );
}
