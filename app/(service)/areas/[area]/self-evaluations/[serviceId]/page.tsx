import { AreaPage } from '@/components/areas/area-page';
import { AsDocument } from '@/components/documents/as-document';
import { CommentsLink } from '@/components/self-evaluations/comments-link';
import { DecisionSection } from '@/components/self-evaluations/decision-section';
import { OpenComments } from '@/components/self-evaluations/open-comments';
import { OtherSelfEvaluations } from '@/components/self-evaluations/other-self-evaluations';
import { SelfEvaluationBody } from '@/components/self-evaluations/self-evaluation-body';
import { SelfEvaluationState } from '@/components/self-evaluations/self-evaluation-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listCommentCounts } from '@/lib/self-evaluations/comments/queries';
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
  const { current, allowed, criteria } = view;
  const comments = current && allowed.comment ? await listCommentCounts(actor, current.id) : [];
  const { label, tone } = current ? selfEvaluationStatusLabels[current.status] : notStartedLabel;
  const listPath = `/areas/${area}/self-evaluations`;
  const path = `${listPath}/${serviceId}`;
  const query = `?framework=${view.framework.code}`;
  const commentsHref = (code: string) => `${path}/criteria/${code}/comments${query}&edition=${current?.id}`;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[{ href: `${listPath}?framework=${view.framework.code}`, label: 'Self-evaluations' }]}
    >
      <PageHeading
        caption={view.service.partnerName}
        status={<Tag tone={tone}>{label}</Tag>}
        lead={current ? `${current.cycle}. ${view.framework.title}` : view.framework.title}
      >
        {view.service.name}
      </PageHeading>
      <SelfEvaluationState view={view} />
      {comments.some(({ open }) => open > 0) ? (
        <div className="mb-10">
          <Section id="open-comments" heading="Open comments">
            <OpenComments counts={comments} criteria={criteria} hrefOf={commentsHref} />
          </Section>
        </div>
      ) : null}
      <SelfEvaluationBody
        view={view}
        path={path}
        aboutEntry={
          allowed.comment
            ? (criterion) => (
                <>
                  <CommentsLink counts={comments} criterion={criterion} href={commentsHref(criterion.code)} />
                  <Link href={`${path}/criteria/${criterion.code}/versions${query}`}>
                    Versions<span className="sr-only"> of {criterion.label}</span>
                  </Link>
                </>
              )
            : undefined
        }
      />
      <DecisionSection view={view} comments={comments} areaSlug={area} />
      {current && !view.isTextHidden ? (
        <AsDocument areaSlug={area} kind="self-evaluation" subjectId={current.id} framework={view.framework} />
      ) : null}
      <OtherSelfEvaluations view={view} path={path} />
    </AreaPage>
  );
}
