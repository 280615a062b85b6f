import { AreaPage } from '@/components/areas/area-page';
import { CommentOnSelection } from '@/components/self-evaluations/comment-on-selection';
import { CommentThread } from '@/components/self-evaluations/comment-thread';
import { CommentedAnswers } from '@/components/self-evaluations/commented-answers';
import { COMMENT_FORM, WriteCommentForm } from '@/components/self-evaluations/write-comment-form';
import { InsetText } from '@/components/ui/inset-text';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { openCommentsWords } from '@/lib/self-evaluations/comments/labels';
import { getCommentsPage } from '@/lib/self-evaluations/comments/queries';
import { selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import { getFrameworkOfService } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Comments on an answer' };

export default async function CommentsPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/criteria/[code]/comments'>) {
  const { area, serviceId, code } = await params;
  const { framework: named, edition } = await searchParams;
  const actor = await requireActor(area);
  const framework = await getFrameworkOfService(actor, serviceId, named);
  const editionId = typeof edition === 'string' ? edition : undefined;
  const view = framework && (await getCommentsPage(actor, framework.code, serviceId, code, editionId));
  if (!view) notFound();
  const servicePath = `/areas/${area}/self-evaluations/${serviceId}`;
  const query = `?framework=${view.framework.code}`;
  const status = selfEvaluationStatusLabels[view.edition.status];
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `/areas/${area}/self-evaluations${query}`, label: 'Self-evaluations' },
        { href: `${servicePath}${query}&edition=${view.edition.id}`, label: view.service.name },
      ]}
    >
      <PageHeading
        caption={`Comments on ${view.service.name}, ${view.edition.cycle}`}
        status={<Tag tone={status.tone}>{status.label}</Tag>}
        lead={view.criterion.elementLabel}
      >
        {view.criterion.label}
      </PageHeading>
      {view.isAsSent ? <InsetText>This is the text as it was sent. The service is changing it now.</InsetText> : null}
      <Section
        heading="The answer"
        actions={<Link href={`${servicePath}/criteria/${code}/versions${query}`}>Versions, and who wrote what</Link>}
      >
        {view.entry ? (
          <>
            <CommentedAnswers view={view} entry={view.entry} />
            <CommentOnSelection formId={COMMENT_FORM} />
          </>
        ) : (
          <p>Nothing is written for this criterion, so there is nothing to comment on yet.</p>
        )}
      </Section>
      <Section heading="What is said of it" id="comments">
        {view.threads.length > 0 ? (
          <div className="grid gap-5">
            {view.threads.map((thread) => (
              <CommentThread key={thread.id} thread={thread} view={view} areaSlug={area} />
            ))}
          </div>
        ) : (
          <p className="text-ink-soft">No comments yet. Ask what you want to know, or say what convinced you.</p>
        )}
        {view.elsewhere.map(({ editionId: id, name, open }) => (
          <p key={id} className="mt-4">
            {name} has{' '}
            <Link href={`${servicePath}/criteria/${code}/comments${query}&edition=${id}`}>
              {openCommentsWords(open)}
            </Link>{' '}
            on this criterion.
          </p>
        ))}
      </Section>
      {view.canComment ? (
        <Section
          heading="Comment"
          lead={
            view.isAmongThemselves
              ? 'As long as the text is with you to write, what you say of it is read by your own organisation only. Replies to the task group’s comments are read by the task group.'
              : `${view.service.partnerName} and the task group read what you write, nobody else.`
          }
        >
          <div className="print:hidden">
            <WriteCommentForm view={view} areaSlug={area} />
          </div>
        </Section>
      ) : null}
    </AreaPage>
  );
}
