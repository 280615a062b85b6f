import { AreaPage } from '@/components/areas/area-page';
import { ProposeEvidenceForm } from '@/components/evidence/propose-evidence-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listCriterionGroups, listEvidencePartners } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';

export const metadata = { title: 'Add evidence' };

export default async function NewEvidencePage({ params, searchParams }: PageProps<'/areas/[area]/evidence/new'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const { criterion, framework, partner } = evidenceFiltersSchema.parse(await searchParams);
  const [allPartners, groups] = await Promise.all([listEvidencePartners(actor), listCriterionGroups(actor)]);
  const partners = allPartners.filter(({ mayPropose }) => mayPropose);
  if (partners.length === 0) notFound();
  const chosen = groups
    .filter(({ frameworkCode }) => framework === '' || frameworkCode === framework)
    .flatMap(({ options }) => options.filter(({ code }) => code === criterion))
    .map(({ value }) => value);
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/evidence`, label: 'Evidence' }]}>
      <PageHeading lead="One file at a time. Someone else then accepts it, or says why not.">Add evidence</PageHeading>
      <ProposeEvidenceForm
        areaSlug={area}
        partners={partners}
        groups={groups}
        partnerId={partners.find(({ slug }) => slug === partner)?.id}
        criteria={chosen}
      />
    </AreaPage>
  );
}
