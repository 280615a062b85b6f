import { AreaPage } from '@/components/areas/area-page';
import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { ProgressChart } from '@/components/self-evaluations/progress-chart';
import { SelfEvaluationTables } from '@/components/self-evaluations/self-evaluation-tables';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { chosenFramework, listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { headSentence } from '@/lib/self-evaluations/progress/labels';
import { getProgress } from '@/lib/self-evaluations/progress/queries';
import { headCounts } from '@/lib/self-evaluations/progress/rules';

export const metadata = { title: 'Self-evaluations' };

export default async function SelfEvaluationsPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations'>) {
  const { area } = await params;
  const { framework: named, cycle: cycleId } = await searchParams;
  const actor = await requireActor(area);
  const [adopted, framework] = await Promise.all([listAdoptedFrameworks(actor), chosenFramework(actor, named)]);
  if (!framework) notFound();
  const chosen = typeof cycleId === 'string' && cycleId ? cycleId : undefined;
  const progress = await getProgress(actor, framework.code, chosen);
  const { cycles, cycle, rows, canPlan } = progress ?? { cycles: [], cycle: null, rows: [], canPlan: false };
  if (chosen && !cycle) notFound();
  const isPast = chosen !== undefined && cycle !== null && !cycle.isOpen;
  const path = `/areas/${area}/self-evaluations`;
  const cyclesHref = `${path}/cycles?framework=${framework.code}`;
  const answeredFor = rows.some(({ isOwn }) => isOwn) && !canPlan ? rows.filter(({ isOwn }) => isOwn) : rows;
  const charted = isPast ? [] : answeredFor.filter(({ needed, isKnown }) => needed > 0 && isKnown);
  const head = headCounts(charted);
  return (
    <AreaPage actor={actor}>
      <PageHeading
        caption={framework.pack.title}
        lead="What each service knows of its own practice, how it knows, and what it will do next."
        actions={
          <>
            {permitsSome(actor, 'readiness.read-partner') ? (
              <LinkButton href={`/areas/${area}/readiness/self-knowledge?framework=${framework.code}`} tone="secondary">
                Do we know ourselves?
              </LinkButton>
            ) : null}
            {permitsSome(actor, 'overarching.read') ? (
              <LinkButton href={`/areas/${area}/overarching?framework=${framework.code}`} tone="secondary">
                Overarching self-evaluations
              </LinkButton>
            ) : null}
            {canPlan ? (
              <LinkButton href={cyclesHref} tone="secondary">
                Cycles and due dates
              </LinkButton>
            ) : null}
          </>
        }
      >
        Self-evaluations
      </PageHeading>
      <FrameworkTabs adopted={adopted} current={framework.code} path={path} />
      {cycle && cycles.length > 1 ? (
        <FilterBar
          label="Choose a cycle"
          filters={[
            { kind: 'hidden', name: 'framework', value: framework.code },
            {
              kind: 'select',
              name: 'cycle',
              label: 'Cycle',
              value: cycle.id,
              options: cycles.map(({ id, name, isOpen }) => ({ value: id, label: isOpen ? `${name} (open)` : name })),
            },
          ]}
          clearHref={isPast ? `${path}?framework=${framework.code}` : undefined}
        />
      ) : null}
      {charted.length > 0 ? <ProgressChart finding={`${headSentence(head)}.`} rows={charted} /> : null}
      <SelfEvaluationTables
        rows={rows}
        areaPath={`/areas/${area}`}
        frameworkCode={framework.code}
        pastCycle={isPast ? cycle.name : null}
      />
      {rows.length > 0 ? (
        <p className="mt-8 print:hidden">
          <a href={`/areas/${area}/documents`}>Take the grades away as a workbook, or open your documents</a>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={isPast ? 'Nothing was written in this cycle' : 'No self-evaluations yet'}>
          {isPast
            ? 'No service began a self-evaluation in it, or none that you may read.'
            : 'Each service that is asked to evaluate itself will stand here. It begins when the inspection lead assigns criteria to a service, on the page of its partner.'}
        </EmptyState>
      ) : null}
    </AreaPage>
  );
}
