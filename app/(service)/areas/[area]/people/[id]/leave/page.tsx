import { AreaPage } from '@/components/areas/area-page';
import { OwnedLists } from '@/components/leavers/owned-lists';
import { RecordLeavingForm } from '@/components/leavers/record-leaving-form';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getLeaving } from '@/lib/leavers/queries';

export const metadata = { title: 'Somebody leaves' };

export default async function LeavePage({ params }: PageProps<'/areas/[area]/people/[id]/leave'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const leaving = await getLeaving(actor, id);
  if (!leaving) notFound();
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `${areaPath}/people`, label: 'People' },
        { href: `${areaPath}/people/${id}`, label: leaving.person.name },
      ]}
    >
      <PageHeading lead="What they own in this area, handed over in one step. All of their sessions end.">
        Record that {leaving.person.name} leaves
      </PageHeading>
      <OwnedLists leaving={leaving} areaPath={areaPath} />
      {leaving.obstacle ? (
        <InsetText>
          <p>{leaving.obstacle}</p>
        </InsetText>
      ) : (
        <Section heading="Hand over">
          <RecordLeavingForm areaSlug={area} leaving={leaving} />
        </Section>
      )}
    </AreaPage>
  );
}
