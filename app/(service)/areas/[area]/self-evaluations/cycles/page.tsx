import { AreaPage } from '@/components/areas/area-page';
import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { CloseCycleForm } from '@/components/self-evaluations/close-cycle-form';
import { CycleTable } from '@/components/self-evaluations/cycle-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { chosenFramework, listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { listCycles } from '@/lib/self-evaluations/cycles/queries';

export const metadata = { title: 'Cycles of self-evaluation' };

export default async function CyclesPage({ params, searchParams }: PageProps<'/areas/[area]/self-evaluations/cycles'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'self-evaluation.plan')) notFound();
  const [adopted, framework] = await Promise.all([
    listAdoptedFrameworks(actor),
    chosenFramework(actor, (await searchParams).framework),
  ]);
  if (!framework) notFound();
  const cycles = (await listCycles(actor)).filter(({ frameworkCode }) => frameworkCode === framework.code);
  const open = cycles.find(({ isOpen }) => isOpen);
  const listPath = `/areas/${area}/self-evaluations`;
  const startHref = `${listPath}/cycles/new?framework=${framework.code}`;
  const start = <LinkButton href={startHref}>Start a cycle</LinkButton>;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[{ href: `${listPath}?framework=${framework.code}`, label: 'Self-evaluations' }]}
    >
      <PageHeading
        caption={framework.pack.title}
        lead="In a cycle every service says anew what it knows, by one day. Only one cycle of a framework is open at a time."
        actions={cycles.length > 0 ? start : null}
      >
        Cycles of self-evaluation
      </PageHeading>
      <FrameworkTabs adopted={adopted} current={framework.code} path={`${listPath}/cycles`} />
      {cycles.length > 0 ? (
        <CycleTable cycles={cycles} listPath={listPath} frameworkCode={framework.code} />
      ) : (
        <EmptyState title="No cycles yet" action={start}>
          Each round of self-evaluation will stand here, with its due day and how many services have sent theirs. One
          begins by itself when a service starts to write; start it yourself to set its name and its due day.
        </EmptyState>
      )}
      {open ? (
        <div className="mt-8">
          <CloseCycleForm cycle={open} areaSlug={area} />
        </div>
      ) : null}
    </AreaPage>
  );
}
