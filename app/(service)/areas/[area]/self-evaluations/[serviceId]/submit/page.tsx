import { AreaPage } from '@/components/areas/area-page';
import { AnswersToSend } from '@/components/self-evaluations/answers-to-send';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listCommentCounts } from '@/lib/self-evaluations/comments/queries';
import { getFrameworkOfService, getSelfEvaluation } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Check your answers' };

export default async function SubmitSelfEvaluationPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/submit'>) {
  const { area, serviceId } = await params;
  const actor = await requireActor(area);
  const framework = await getFrameworkOfService(actor, serviceId, (await searchParams).framework);
  const view = framework && (await getSelfEvaluation(actor, framework.code, serviceId));
  if (!view?.current || !view.allowed.submit) notFound();
  const comments = await listCommentCounts(actor, view.current.id);
  const listPath = `/areas/${area}/self-evaluations`;
  const path = `${listPath}/${serviceId}`;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${listPath}?framework=${view.framework.code}`, label: 'Self-evaluations' },
        { href: `${path}?framework=${view.framework.code}`, label: view.service.name },
      ]}
    >
      <PageHeading caption={`${view.service.name}, ${view.current.cycle}`}>Check your answers</PageHeading>
      <AnswersToSend view={view} selfEvaluation={view.current} comments={comments} areaSlug={area} path={path} />
    </AreaPage>
  );
}
