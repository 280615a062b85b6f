import { AreaPage } from '@/components/areas/area-page';
import { RaiseFindingForm } from '@/components/findings/raise-finding-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { chosenFramework } from '@/lib/frameworks/queries';
import { listInspections } from '@/lib/inspections/queries';
import { listPartners } from '@/lib/partners/queries';

export const metadata = { title: 'Record a finding' };

export default async function NewFindingPage({ params, searchParams }: PageProps<'/areas/[area]/findings/new'>) {
  const { area } = await params;
  const { framework: code, criterion } = await searchParams;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'finding.raise')) notFound();
  const [framework, partners, inspections] = await Promise.all([
    chosenFramework(actor, code),
    listPartners(actor),
    listInspections(actor),
  ]);
  if (!framework) notFound();
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/findings`, label: 'Findings' }]}>
      <PageHeading lead="One finding at a time, as the inspectors, auditors or board put it.">
        Record a finding
      </PageHeading>
      <RaiseFindingForm
        areaSlug={area}
        pack={framework.pack}
        partners={partners}
        inspections={inspections}
        criterion={typeof criterion === 'string' ? criterion : undefined}
      />
    </AreaPage>
  );
}
