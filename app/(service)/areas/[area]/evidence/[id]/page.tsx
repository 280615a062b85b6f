import { AreaPage } from '@/components/areas/area-page';
import { DecideEvidenceForm } from '@/components/evidence/decide-evidence-form';
import { DeclinedNotice } from '@/components/evidence/declined-notice';
import { EvidenceFiles } from '@/components/evidence/evidence-files';
import { EvidencePlaces } from '@/components/evidence/evidence-places';
import { EvidenceStatusTag } from '@/components/evidence/evidence-status';
import { EvidenceSummary } from '@/components/evidence/evidence-summary';
import { LinkButton } from '@/components/ui/button';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getEvidence } from '@/lib/evidence/queries';
import { listEvidencedActions } from '@/lib/findings/evidence/queries';
import { listHandoverUses } from '@/lib/inspections/handover/queries';
import { listNamingEntries } from '@/lib/self-evaluations/named-evidence/queries';

export const metadata = { title: 'Evidence' };

export default async function EvidenceItemPage({ params }: PageProps<'/areas/[area]/evidence/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const evidence = await getEvidence(actor, id);
  if (!evidence) notFound();
  const [entries, actions, handover] = await Promise.all([
    listNamingEntries(actor, id),
    listEvidencedActions(actor, id),
    listHandoverUses(actor, id),
  ]);
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/evidence/${id}`;
  const { allowed } = evidence;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `${areaPath}/evidence`, label: 'Evidence' }]}>
      <PageHeading
        caption={evidence.partnerName}
        lead={evidence.summary}
        status={<EvidenceStatusTag status={evidence.status} isOutOfDate={evidence.outOfDate !== null} />}
        actions={
          <>
            {allowed.describe ? (
              <LinkButton tone="secondary" href={`${path}/edit`}>
                Describe it anew
              </LinkButton>
            ) : null}
            {allowed.replaceFile ? (
              <LinkButton tone="secondary" href={`${path}/versions/new`}>
                Send a newer file
              </LinkButton>
            ) : null}
          </>
        }
      >
        {evidence.title}
      </PageHeading>
      {evidence.status === 'declined' ? <DeclinedNotice evidence={evidence} path={path} /> : null}
      <Section heading={evidence.versions.length === 1 ? 'File' : 'Files'}>
        {evidence.versions.some(({ mayOpen, checkStatus }) => mayOpen || checkStatus !== 'available') ? null : (
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
      <Section
        heading="Where it stands"
        lead={
          entries.length + actions.length + handover.length > 0
            ? undefined
            : 'No answer, action or hand-over item names it yet.'
        }
        actions={
          allowed.describe ? (
            <LinkButton tone="secondary" href={`${path}/links`}>
              Say what it shows, and where
            </LinkButton>
          ) : null
        }
      >
        <EvidencePlaces areaPath={areaPath} entries={entries} actions={actions} handover={handover} />
      </Section>
    </AreaPage>
  );
}
