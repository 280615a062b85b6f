import { AreaPage } from '@/components/areas/area-page';
import { ProgressActionForm } from '@/components/findings/progress-action-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getFinding } from '@/lib/findings/queries';

export const metadata = { title: 'Note progress' };

type Props = PageProps<'/areas/[area]/findings/[id]/actions/[action]/progress'>;

export default async function ProgressActionPage({ params }: Props) {
  const { area, id, action: actionId } = await params;
  const actor = await requireActor(area);
  const finding = await getFinding(actor, id);
  const action = finding?.actions.find((one) => one.id === actionId);
  if (!finding || !action?.allowed.progress) notFound();
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `/areas/${area}/findings`, label: 'Findings' },
        { href: `/areas/${area}/findings/${id}`, label: `Finding ${finding.number}` },
      ]}
    >
      <PageHeading caption={action.title}>Note progress</PageHeading>
      <ProgressActionForm areaSlug={area} findingId={id} action={action} />
    </AreaPage>
  );
}
