import { AreaPage } from '@/components/areas/area-page';
import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { ElementCard } from '@/components/overarching/element-card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { chosenFramework, listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { listOverarching } from '@/lib/overarching/queries';

export const metadata = { title: 'Overarching self-evaluations' };

export default async function OverarchingPage({ params, searchParams }: PageProps<'/areas/[area]/overarching'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'overarching.read')) notFound();
  const [adopted, framework] = await Promise.all([
    listAdoptedFrameworks(actor),
    chosenFramework(actor, (await searchParams).framework),
  ]);
  if (!framework) notFound();
  const rows = await listOverarching(actor, framework.code);
  const isReaderOnly = !permitsSome(actor, 'overarching.write');
  const shown = isReaderOnly ? rows.filter(({ signedOff }) => signedOff !== null) : rows;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[{ href: `/areas/${area}/self-evaluations?framework=${framework.code}`, label: 'Self-evaluations' }]}
    >
      <PageHeading
        caption={framework.pack.title}
        lead="What the area as a whole knows of itself: composed by the task group from what the services have agreed, and signed off by the director."
      >
        Overarching self-evaluations
      </PageHeading>
      <FrameworkTabs adopted={adopted} current={framework.code} path={`/areas/${area}/overarching`} />
      <div className="grid gap-6">
        {shown.map((row) => (
          <ElementCard
            key={row.elementCode}
            row={row}
            areaSlug={area}
            frameworkCode={framework.code}
            isReaderOnly={isReaderOnly}
          />
        ))}
      </div>
      {shown.length === 0 ? (
        <EmptyState title="Nothing is signed off yet">
          The area’s own self-evaluations will stand here once the director has signed them off.
        </EmptyState>
      ) : null}
    </AreaPage>
  );
}
