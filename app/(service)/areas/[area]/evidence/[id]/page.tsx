import { AreaPage } from '@/components/areas/area-page';
import { DecideEvidenceForm } from '@/components/evidence/decide-evidence-form';
import { EvidenceFiles } from '@/components/evidence/evidence-files';
import { EvidenceStatusTag } from '@/components/evidence/evidence-status';
import { EvidenceSummary } from '@/components/evidence/evidence-summary';
import { LinkButton } from '@/components/ui/button';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getEvidence } from '@/lib/evidence/queries';

export const metadata = { title: 'Evidence' };

export default async function EvidenceItemPage({ params }: PageProps<'/areas/[area]/evidence/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const evidence = await getEvidence(actor, id);
  if (!evidence) notFound();
  const areaPath = `/areas/${area}`;
  const { allowed } = evidence;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `${areaPath}/evidence`, label: 'Evidence' }]}>
      <PageHeading
        caption={evidence.partnerName}
        lead={evidence.summary}
        status={<EvidenceStatusTag status={evidence.status} isOutOfDate={evidence.outOfDate !== null} />}
        actions={
          allowed.replaceFile ? (
            <LinkButton tone="secondary" href={`${areaPath}/evidence/${id}/versions/new`}>
              Send a newer file
            </LinkButton>
          ) : null
        }
      >
        {evidence.title}
      </PageHeading>
      <Section heading={evidence.versions.length === 1 ? 'File' : 'Files'}>
        {evidence.versions.some(({ mayOpen }) => mayOpen) ? null : (
          <InsetText>
            {evidence.hasChildLevelData
              ? 'The file holds data about single children. Only its own organisation’s contacts and the inspection lead can open it.'
              : 'Only its own organisation and the task group can open the file.'}
          </InsetText>
        )}
        <EvidenceFiles evidence={evidence} areaSlug={area} />
      </Section>
      {allowed.decide ? (
        <Section
          heading="Your decision"
          lead="Open the file first: does it show what it says, and does it speak to these criteria? Accepted evidence counts towards readiness."
        >
          <DecideEvidenceForm areaSlug={area} evidence={evidence} />
        </Section>
      ) : null}
      <Section heading="About it">
        <EvidenceSummary evidence={evidence} areaPath={areaPath} />
      </Section>
    </AreaPage>
  );
}
