import { AreaPage } from '@/components/areas/area-page';
import { AsDocument } from '@/components/documents/as-document';
import { changeHref } from '@/components/overarching/addresses';
import { EvaluationState } from '@/components/overarching/evaluation-state';
import { JudgementText } from '@/components/overarching/judgement-text';
import { OtherEditions } from '@/components/overarching/other-editions';
import { PartTable } from '@/components/overarching/part-table';
import { StaleNotice } from '@/components/overarching/stale-notice';
import { StartOverarchingForm } from '@/components/overarching/start-overarching-form';
import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { overarchingStatusLabels, staleLeads, writtenWords } from '@/lib/overarching/labels';
import { getOverarching } from '@/lib/overarching/queries';

export const metadata = { title: 'Overarching self-evaluation' };

export default async function OverarchingEvaluationPage({ params }: PageProps<'/areas/[area]/overarching/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const view = await getOverarching(actor, id);
  if (!view) notFound();
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/overarching/${id}`;
  const { label, tone } = overarchingStatusLabels[view.status];
  const hasGrades = view.parts.some(({ isGraded }) => isGraded);
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${areaPath}/self-evaluations?framework=${view.framework.code}`, label: 'Self-evaluations' },
        { href: `${areaPath}/overarching?framework=${view.framework.code}`, label: 'Overarching' },
      ]}
    >
      <PageHeading
        caption={`Overarching self-evaluation, ${view.name}`}
        status={<Tag tone={tone}>{label}</Tag>}
        lead={view.element.summary}
        actions={
          <LinkButton href={`${path}/read`} tone="secondary">
            {view.allowed.submit ? 'Check and send' : 'Read it in full'}
          </LinkButton>
        }
      >
        {view.element.label}
      </PageHeading>
      <EvaluationState view={view} readHref={`${path}/read`} />
      <StaleNotice
        changes={view.changes}
        lead={staleLeads[view.allowed.write ? 'writer' : 'reader']}
        hrefOf={(change) => changeHref(areaPath, view.framework.code, change)}
      />
      {view.judgement ? (
        <Section heading="The judgement">
          <JudgementText
            judgement={view.judgement}
            whatNext={view.whatNext}
            nextQuestion={view.nextQuestion}
            headingLevel={3}
          />
        </Section>
      ) : null}
      <Section
        heading="Part by part"
        lead={
          view.allowed.write
            ? 'Open each part, read what the services have agreed beside one another, and write what it adds up to.'
            : 'What each part is composed from, and what it adds up to.'
        }
        actions={
          view.allowed.write ? (
            <ProgressBar
              value={view.written}
              max={view.parts.length}
              label={writtenWords(view.written, view.parts.length)}
            />
          ) : null
        }
      >
        <PartTable parts={view.parts} hasGrades={hasGrades} hrefOf={(code) => `${path}/criteria/${code}`} />
      </Section>
      {view.canStartNext ? (
        <Section
          heading="When something has changed"
          lead="What is signed off stays as it is. The next edition begins with its text and replaces it when it is signed off."
        >
          <StartOverarchingForm areaSlug={area} frameworkCode={view.framework.code} element={view.element} isNext />
        </Section>
      ) : null}
      <AsDocument areaSlug={area} kind="overarching" subjectId={view.id} framework={view.framework} />
      <OtherEditions others={view.others} path={`${areaPath}/overarching`} />
    </AreaPage>
  );
}
