import { AreaPage } from '@/components/areas/area-page';
import { AddActionForm } from '@/components/findings/add-action-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getFinding } from '@/lib/findings/queries';
import { listActingPartners } from '@/lib/partners/queries';

export const metadata = { title: 'Add an action' };

export default async function NewActionPage({ params }: PageProps<'/areas/[area]/findings/[id]/actions/new'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const [finding, partners] = await Promise.all([getFinding(actor, id), listActingPartners(actor, 'action.add')]);
  if (!finding?.allowed.addAction) notFound();
  const findingPath = `/areas/${area}/findings/${id}`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `/areas/${area}/findings`, label: 'Findings' },
        { href: findingPath, label: `Finding ${finding.number}` },
      ]}
    >
      <PageHeading caption={finding.title}>Add an action</PageHeading>
      <AddActionForm areaSlug={area} findingId={id} partners={partners} />
    </AreaPage>
  );
}
