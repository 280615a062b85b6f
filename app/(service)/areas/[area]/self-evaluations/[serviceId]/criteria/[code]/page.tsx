import { AreaPage } from '@/components/areas/area-page';
import { CriterionEvidenceList } from '@/components/self-evaluations/criterion-evidence-list';
import { EntryOrForm } from '@/components/self-evaluations/entry-or-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { formatDay } from '@/lib/platform/days';
import { getEntryPage } from '@/lib/self-evaluations/entries/queries';
import { getFrameworkOfService } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Answer a criterion' };

export default async function CriterionEntryPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/criteria/[code]'>) {
  const { area, serviceId, code } = await params;
  const actor = await requireActor(area);
  const framework = await getFrameworkOfService(actor, serviceId, (await searchParams).framework);
  const view = framework && (await getEntryPage(actor, framework.code, serviceId, code));
  if (!view) notFound();
  const areaPath = `/areas/${area}`;
  const listPath = `${areaPath}/self-evaluations`;
  const query = `?framework=${view.framework.code}`;
  const { criterion, service, position } = view;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${listPath}${query}`, label: 'Self-evaluations' },
        { href: `${listPath}/${serviceId}${query}`, label: service.name },
      ]}
    >
      <PageHeading
        caption={`${criterion.elementLabel}, ${position.at} of ${position.of}`}
        lead={view.dueOn ? `${service.name}, ${service.partnerName}. Due ${formatDay(view.dueOn)}.` : service.name}
      >
        {criterion.label}
      </PageHeading>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <section aria-labelledby="good" className="lg:col-start-2">
          <h2 id="good" className="mb-2 text-lg">
            What good looks like
          </h2>
          <div className="grid gap-3 border-l-4 border-accent bg-accent-wash px-5 py-4">
            <p className="font-semibold">{criterion.summary}</p>
            <p>{criterion.good}</p>
          </div>
        </section>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <EntryOrForm view={view} areaSlug={area} listHref={`${listPath}/${serviceId}${query}`} />
        </div>
        <section aria-labelledby="evidence" className="lg:col-start-2">
          <h2 id="evidence" className="mb-3 text-lg">
            Evidence held by {service.partnerName}
          </h2>
          <CriterionEvidenceList
            evidence={view.evidence}
            areaPath={areaPath}
            addHref={
              view.canAddEvidence
                ? `${areaPath}/evidence/new?criterion=${criterion.code}&partner=${service.partnerSlug}&framework=${view.framework.code}`
                : undefined
            }
          />
        </section>
      </div>
    </AreaPage>
  );
}
