import { AreaPage } from '@/components/areas/area-page';
import { CyclePlanView } from '@/components/self-evaluations/cycle-plan-view';
import { MappingForm } from '@/components/self-evaluations/mapping-form';
import { StartCycleForm } from '@/components/self-evaluations/start-cycle-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { chosenFramework } from '@/lib/frameworks/queries';
import { getCyclePlan } from '@/lib/self-evaluations/cycles/queries';

export const metadata = { title: 'Check before you start the cycle' };

export default async function CheckCyclePage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/cycles/new/check'>) {
  const { area } = await params;
  const { framework: named, from, pairs: asked } = await searchParams;
  const actor = await requireActor(area);
  const framework = await chosenFramework(actor, named);
  if (!framework || Array.isArray(from)) notFound();
  const pairs = [asked ?? []].flat();
  const plan = await getCyclePlan(actor, { frameworkCode: framework.code, fromId: from || null, pairs });
  if (!plan) notFound();
  const path = `/areas/${area}/self-evaluations/cycles`;
  const here = `${path}/new/check?framework=${framework.code}&from=${plan.from?.id ?? ''}`;
  const toMap = plan.from && plan.mapping && asked === undefined ? { from: plan.from, mapping: plan.mapping } : null;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${path}?framework=${framework.code}`, label: 'Cycles of self-evaluation' },
        { href: `${path}/new?framework=${framework.code}`, label: 'Start a cycle' },
        ...(plan.mapping && !toMap ? [{ href: here, label: 'Which criterion begins from which' }] : []),
      ]}
    >
      {toMap ? (
        <>
          <PageHeading
            caption={framework.pack.title}
            lead={`From ${toMap.from.name} of ${toMap.from.frameworkTitle}. Proposed by the words of the criteria: ${toMap.mapping.rows.filter(({ source }) => source).length} of ${toMap.mapping.rows.length} have something near enough. Look at each and change what is wrong. Nothing has happened yet.`}
          >
            Which criterion begins from which
          </PageHeading>
          <MappingForm
            mapping={toMap.mapping}
            fromId={toMap.from.id}
            frameworkCode={framework.code}
            action={`${path}/new/check`}
          />
        </>
      ) : (
        <>
          <PageHeading caption={framework.pack.title} lead="Nothing has happened yet.">
            Check before you start the cycle
          </PageHeading>
          {plan.services.length > 0 ? (
            <>
              <CyclePlanView plan={plan} />
              <Section heading="Start it" lead="Key contacts and deputies are told as soon as it begins.">
                <StartCycleForm
                  plan={plan}
                  pairs={pairs}
                  areaSlug={area}
                  cancelHref={`${path}?framework=${framework.code}`}
                />
              </Section>
            </>
          ) : (
            <EmptyState title="No service is asked anything of this framework">
              Assign criteria to services first, on the pages of their partners. Then start a cycle.
            </EmptyState>
          )}
        </>
      )}
    </AreaPage>
  );
}
