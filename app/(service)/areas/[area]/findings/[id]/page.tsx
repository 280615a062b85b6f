import { AreaPage } from '@/components/areas/area-page';
import { ActionCard } from '@/components/findings/action-card';
import { FindingSummary } from '@/components/findings/finding-summary';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listActionEvidence } from '@/lib/findings/evidence/queries';
import { findingStateLabels } from '@/lib/findings/labels';
import { getFinding } from '@/lib/findings/queries';

export const metadata = { title: 'Finding' };

export default async function FindingPage({ params }: PageProps<'/areas/[area]/findings/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const finding = await getFinding(actor, id);
  if (!finding) notFound();
  const evidence = await listActionEvidence(actor, id);
  const areaPath = `/areas/${area}`;
  const state = findingStateLabels[finding.state];
  const add = finding.allowed.addAction ? (
    <LinkButton href={`${areaPath}/findings/${id}/actions/new`} tone="secondary">
      Add an action
    </LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `${areaPath}/findings`, label: 'Findings' }]}>
      <PageHeading
        caption={`Finding ${finding.number} · ${finding.kindLabel}`}
        status={<Tag tone={state.tone}>{state.label}</Tag>}
      >
        {finding.title}
      </PageHeading>
      <FindingSummary finding={finding} areaPath={areaPath} />
      <Section heading="Actions" actions={add}>
        {finding.actions.length > 0 ? (
          <ul className="grid list-none gap-6 p-0">
            {finding.actions.map((action) => (
              <li key={action.id}>
                <ActionCard
                  action={action}
                  evidence={evidence.get(action.id) ?? []}
                  areaPath={areaPath}
                  href={`${areaPath}/findings/${id}/actions/${action.id}`}
                />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title="No action yet" action={add}>
            What will be done about this, by whom, by when, and how you will know that it worked.
          </EmptyState>
        )}
      </Section>
    </AreaPage>
  );
}
