import { AreaPage } from '@/components/areas/area-page';
import { FindingTable } from '@/components/findings/finding-table';
import { InspectionList } from '@/components/inspections/inspection-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listFindings } from '@/lib/findings/queries';
import { listInspections } from '@/lib/inspections/queries';

export const metadata = { title: 'Findings' };

export default async function FindingsPage({ params }: PageProps<'/areas/[area]/findings'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const [findings, inspections] = await Promise.all([listFindings(actor), listInspections(actor)]);
  const areaPath = `/areas/${area}`;
  const raise = permitsSome(actor, 'finding.raise') ? (
    <LinkButton href={`${areaPath}/findings/new`}>Record a finding</LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor}>
      <PageHeading
        lead="What inspections, audits, boards and partners found, and what is being done about it."
        actions={raise}
      >
        Findings
      </PageHeading>
      {findings.length > 0 ? (
        <FindingTable findings={findings} areaPath={areaPath} />
      ) : (
        <EmptyState title="No findings yet" action={raise}>
          Areas for priority action, areas for improvement and strengths will stand here, each with its actions.
        </EmptyState>
      )}
      {inspections.length > 0 ? (
        <Section heading="Inspections" lead="Those of this area, latest first.">
          <InspectionList inspections={inspections} />
        </Section>
      ) : null}
    </AreaPage>
  );
}
