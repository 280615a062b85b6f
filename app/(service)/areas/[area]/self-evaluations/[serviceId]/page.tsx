import { AreaPage } from '@/components/areas/area-page';
import { DecisionSection } from '@/components/self-evaluations/decision-section';
import { OtherSelfEvaluations } from '@/components/self-evaluations/other-self-evaluations';
import { SelfEvaluationBody } from '@/components/self-evaluations/self-evaluation-body';
import { SelfEvaluationState } from '@/components/self-evaluations/self-evaluation-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { notStartedLabel, selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import { getFrameworkOfService, getSelfEvaluation } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Self-evaluation of a service' };

export default async function SelfEvaluationPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]'>) {
  const { area, serviceId } = await params;
  const { framework: named, edition } = await searchParams;
  const actor = await requireActor(area);
  const framework = await getFrameworkOfService(actor, serviceId, named);
  const view =
    framework &&
    (await getSelfEvaluation(actor, framework.code, serviceId, typeof edition === 'string' ? edition : undefined));
  if (!view) notFound();
  const { label, tone } = view.current ? selfEvaluationStatusLabels[view.current.status] : notStartedLabel;
  const listPath = `/areas/${area}/self-evaluations`;
  const path = `${listPath}/${serviceId}`;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[{ href: `${listPath}?framework=${view.framework.code}`, label: 'Self-evaluations' }]}
    >
      <PageHeading
        caption={view.service.partnerName}
        status={<Tag tone={tone}>{label}</Tag>}
        lead={view.current ? `${view.current.cycle}. ${view.framework.title}` : view.framework.title}
      >
        {view.service.name}
      </PageHeading>
      <SelfEvaluationState view={view} />
      <SelfEvaluationBody view={view} path={path} />
      <DecisionSection view={view} areaSlug={area} />
      <OtherSelfEvaluations view={view} path={path} />
    </AreaPage>
  );
}
