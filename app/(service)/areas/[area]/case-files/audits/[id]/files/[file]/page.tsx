import { AreaPage } from '@/components/areas/area-page';
import { ModerateReviewForm } from '@/components/case-files/moderate-review-form';
import { ReviewSummary } from '@/components/case-files/review-summary';
import { WriteReviewForm } from '@/components/case-files/write-review-form';
import { LinkButton } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { reviewStateLabels } from '@/lib/case-files/audits/labels';
import { getCaseFile } from '@/lib/case-files/audits/queries';

export const metadata = { title: 'Case file' };

export default async function CaseFilePage({ params }: PageProps<'/areas/[area]/case-files/audits/[id]/files/[file]'>) {
  const { area, id, file: fileId } = await params;
  const actor = await requireActor(area);
  const file = await getCaseFile(actor, id, fileId);
  if (!file) notFound();
  const path = `/areas/${area}/case-files`;
  const { label, tone } = reviewStateLabels[file.state];
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: path, label: 'Case files' },
        { href: `${path}/audits`, label: 'Audits' },
        { href: `${path}/audits/${file.audit.id}`, label: file.audit.title },
      ]}
    >
      <PageHeading
        caption={`Case file of ${file.partnerName}`}
        status={<Tag tone={tone}>{label}</Tag>}
        actions={
          file.allowed.raiseChildAtRisk ? (
            <LinkButton href={`${path}/children-at-risk/new?file=${file.id}`} tone="danger">
              Raise a child at risk now
            </LinkButton>
          ) : null
        }
      >
        {file.reference}
      </PageHeading>
      <Details summary={`What good looks like: ${file.criterion.label}`} isOpen={file.allowed.write}>
        <p className="max-w-prose">{file.criterion.good}</p>
      </Details>
      <Section heading="Review">
        {file.review ? (
          <ReviewSummary review={file.review} />
        ) : file.allowed.write ? null : (
          <EmptyState title="Not yet reviewed">{file.partnerName} writes the review of its own case file.</EmptyState>
        )}
      </Section>
      {file.allowed.write ? (
        <Section
          heading={file.review ? 'Change the review' : 'Write the review'}
          lead="It can be changed until it is moderated."
        >
          <WriteReviewForm areaSlug={area} file={file} />
        </Section>
      ) : null}
      {file.allowed.moderate ? (
        <Section heading="Moderate" lead="The first grade and its reason are kept beside yours.">
          <ModerateReviewForm areaSlug={area} file={file} />
        </Section>
      ) : null}
    </AreaPage>
  );
}
