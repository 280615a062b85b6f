import { AreaPage } from '@/components/areas/area-page';
import { DescribeEvidenceForm } from '@/components/evidence/describe-evidence-form';
import { GoesRound } from '@/components/evidence/goes-round';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getDescription } from '@/lib/evidence/description/queries';
import { listCriterionGroups } from '@/lib/evidence/queries';

export const metadata = { title: 'Describe it anew' };

export default async function EditEvidencePage({ params }: PageProps<'/areas/[area]/evidence/[id]/edit'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const evidence = await getDescription(actor, id);
  if (!evidence) notFound();
  const path = `/areas/${area}/evidence`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: path, label: 'Evidence' },
        { href: `${path}/${id}`, label: evidence.title },
      ]}
    >
      <PageHeading caption={evidence.title} lead="Its files stay as they are.">
        Describe it anew
      </PageHeading>
      <GoesRound status={evidence.status} decisionReason={evidence.decisionReason} />
      <DescribeEvidenceForm areaSlug={area} evidence={evidence} groups={await listCriterionGroups(actor)} />
    </AreaPage>
  );
}
