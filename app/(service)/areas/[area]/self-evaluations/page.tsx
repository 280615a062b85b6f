import { AreaPage } from '@/components/areas/area-page';
import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { SelfEvaluationTable } from '@/components/self-evaluations/self-evaluation-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { chosenFramework, listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { listSelfEvaluations } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Self-evaluations' };

export default async function SelfEvaluationsPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const [adopted, framework] = await Promise.all([
    listAdoptedFrameworks(actor),
    chosenFramework(actor, (await searchParams).framework),
  ]);
  if (!framework) notFound();
  const rows = await listSelfEvaluations(actor, framework.code);
  const own = rows.filter(({ isOwn }) => isOwn);
  const toDecide = rows.filter(({ isOwn, next }) => !isOwn && next === 'decide');
  const others = rows.filter(({ isOwn, next }) => !isOwn && next !== 'decide');
  const isSplit = own.length + toDecide.length > 0;
  const table = { areaPath: `/areas/${area}`, frameworkCode: framework.code };
  return (
    <AreaPage actor={actor}>
      <PageHeading
        caption={framework.pack.title}
        lead="What each service knows of its own practice, how it knows, and what it will do next."
      >
        Self-evaluations
      </PageHeading>
      <FrameworkTabs adopted={adopted} current={framework.code} path={`/areas/${area}/self-evaluations`} />
      {own.length > 0 ? (
        <Section heading="Your services">
          <SelfEvaluationTable
            caption="Your services"
            rows={own}
            hasPartner={new Set(own.map(({ partnerName }) => partnerName)).size > 1}
            {...table}
          />
        </Section>
      ) : null}
      {toDecide.length > 0 ? (
        <Section heading="Waiting for the task group" lead="Read each one, then agree it or return it with a reason.">
          <SelfEvaluationTable caption="Waiting for the task group" rows={toDecide} {...table} />
        </Section>
      ) : null}
      {isSplit && others.length > 0 ? (
        <Section heading="Other services">
          <SelfEvaluationTable caption="Other services" rows={others} {...table} />
        </Section>
      ) : null}
      {!isSplit && others.length > 0 ? (
        <SelfEvaluationTable caption="Services, by partner" rows={others} {...table} />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title="No self-evaluations yet">
          Each service that is asked to evaluate itself will stand here. It begins when the inspection lead assigns
          criteria to a service, on the page of its partner.
        </EmptyState>
      ) : null}
    </AreaPage>
  );
}
