import { AreaPage } from '@/components/areas/area-page';
import { ReplaceEvidenceFileForm } from '@/components/evidence/replace-evidence-file-form';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getEvidence } from '@/lib/evidence/queries';

export const metadata = { title: 'Send a newer file' };

export default async function NewVersionPage({ params }: PageProps<'/areas/[area]/evidence/[id]/versions/new'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const evidence = await getEvidence(actor, id);
  if (!evidence?.allowed.replaceFile) notFound();
  const path = `/areas/${area}/evidence`;
  const { version, periodFromOn, periodToOn } = evidence;
  const fields = { id, version, periodFromOn, periodToOn };
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: path, label: 'Evidence' },
        { href: `${path}/${id}`, label: evidence.title },
      ]}
    >
      <PageHeading caption={evidence.title} lead="The last file is kept beside it.">
        Send a newer file
      </PageHeading>
      {evidence.decisionReason ? <InsetText>It was declined: {evidence.decisionReason}</InsetText> : null}
      {evidence.status === 'accepted' ? (
        <InsetText>
          It then waits for a decision again, and does not count towards readiness until it is accepted.
        </InsetText>
      ) : null}
      <ReplaceEvidenceFileForm areaSlug={area} evidence={fields} />
    </AreaPage>
  );
}
