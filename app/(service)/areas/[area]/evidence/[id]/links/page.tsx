import { AreaPage } from '@/components/areas/area-page';
import { CriterionLinks } from '@/components/evidence/criterion-links';
import { EvidencePlaces } from '@/components/evidence/evidence-places';
import { LinkActionForm } from '@/components/evidence/link-action-form';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permits } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { getEvidence, listCriterionGroups } from '@/lib/evidence/queries';
import { listActionsToEvidence, listEvidencedActions } from '@/lib/findings/evidence/queries';
import { listHandoverUses } from '@/lib/inspections/handover/queries';
import { listNamingEntries } from '@/lib/self-evaluations/named-evidence/queries';

export const metadata = { title: 'What it shows, and where' };

export default async function EvidenceLinksPage({ params }: PageProps<'/areas/[area]/evidence/[id]/links'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const evidence = await getEvidence(actor, id);
  if (!evidence?.allowed.describe) notFound();
  const [groups, entries, actions, handover, actionsToLink] = await Promise.all([
    listCriterionGroups(actor),
    listNamingEntries(actor, id),
    listEvidencedActions(actor, id),
    listHandoverUses(actor, id),
    evidence.status === 'declined' ? [] : listActionsToEvidence(actor),
  ]);
  const areaPath = `/areas/${area}`;
  const offered = actionsToLink.filter((action) => !actions.some(({ actionId }) => actionId === action.id));
  const hasPlaces = entries.length + actions.length + handover.length > 0;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `${areaPath}/evidence`, label: 'Evidence' },
        { href: `${areaPath}/evidence/${id}`, label: evidence.title },
      ]}
    >
      <PageHeading caption={evidence.title} lead="For every place where it stands: what it shows there, in a sentence.">
        What it shows, and where
      </PageHeading>
      <Section heading="Criteria">
        <CriterionLinks areaSlug={area} evidence={evidence} groups={groups} />
      </Section>
      <Section heading="Answers, actions and hand-over items">
        {hasPlaces ? (
          <EvidencePlaces
            areaPath={areaPath}
            entries={entries}
            actions={actions}
            handover={handover}
            changeHref={({ findingId, actionId }) => `${areaPath}/findings/${findingId}/actions/${actionId}/evidence`}
          />
        ) : (
          <p className="text-ink-soft">It stands nowhere else yet.</p>
        )}
        <ul className="mt-5 grid max-w-prose list-disc gap-1 pl-5 text-ink-soft">
          <li>An answer names it: open the criterion under self-evaluations, tick it there and save the draft.</li>
          {permits(actor, 'handover.assign') ? (
            <li>
              It stands ready for a hand-over item: open the item in{' '}
              <a href={`${areaPath}/handover`}>the hand-over list</a> and choose it there.
            </li>
          ) : null}
        </ul>
        {offered.length > 0 ? (
          <div className="mt-4">
            <Details summary="Put it beside an action">
              <LinkActionForm areaSlug={area} evidenceItemId={id} actions={offered} />
            </Details>
          </div>
        ) : null}
      </Section>
    </AreaPage>
  );
}
