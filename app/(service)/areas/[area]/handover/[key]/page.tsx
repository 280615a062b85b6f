import { AreaPage } from '@/components/areas/area-page';
import { AssignHandoverForm } from '@/components/inspections/assign-handover-form';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { handoverDueWords, handoverHowLabels } from '@/lib/frameworks/labels';
import { chosenFramework } from '@/lib/frameworks/queries';
import { getHandoverForm } from '@/lib/inspections/handover/queries';

export const metadata = { title: 'Hand-over item' };

export default async function HandoverItemPage({ params, searchParams }: PageProps<'/areas/[area]/handover/[key]'>) {
  const [{ area, key }, { framework: code }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const framework = await chosenFramework(actor, code);
  const item = framework && (await getHandoverForm(actor, framework, key));
  if (!item) notFound();
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `${areaPath}/handover?framework=${encodeURIComponent(framework.code)}`, label: 'Hand-over' },
      ]}
    >
      <PageHeading caption={framework.pack.title}>{item.label}</PageHeading>
      <div className="mb-10">
        <SummaryList
          isCompact
          rows={[
            { label: 'Asked for as', value: item.format },
            { label: 'Due', value: handoverDueWords(item) },
            { label: 'How', value: handoverHowLabels[item.how] },
            ...(item.note ? [{ label: 'Note', value: item.note }] : []),
          ]}
        />
      </div>
      <AssignHandoverForm areaSlug={area} frameworkCode={framework.code} item={item} />
    </AreaPage>
  );
}
