import { AreaPage } from '@/components/areas/area-page';
import { AuthoredAnswers } from '@/components/self-evaluations/authored-answers';
import { ComparedVersions } from '@/components/self-evaluations/compared-versions';
import { VersionList } from '@/components/self-evaluations/version-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { overarchingStatusLabels } from '@/lib/overarching/labels';
import { getPartVersions } from '@/lib/overarching/versions/queries';
import { formatInstant } from '@/lib/platform/days';

export const metadata = { title: 'Versions of a part of an overarching self-evaluation' };

export default async function PartVersionsPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/overarching/[id]/criteria/[code]/versions'>) {
  const { area, id, code } = await params;
  const { from, to } = await searchParams;
  const actor = await requireActor(area);
  const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);
  const view = await getPartVersions(actor, id, code, { from: text(from), to: text(to) });
  if (!view) notFound();
  const { element, framework, versions, compared, written, nextQuestion } = view;
  const path = `/areas/${area}/overarching/${id}`;
  const isCut = written.version.number > versions.length;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `/areas/${area}/overarching?framework=${framework.code}`, label: 'Overarching' },
        { href: path, label: element.label },
        { href: `${path}/criteria/${code}`, label: view.partLabel },
      ]}
    >
      <PageHeading caption={`Versions, ${element.label}`} lead={framework.title}>
        {view.partLabel}
      </PageHeading>
      <Section heading="Compare two versions">
        {compared ? (
          <ComparedVersions
            {...compared}
            versions={versions}
            texts={[
              { label: 'Our judgement', ...compared.judgement },
              { label: nextQuestion, ...compared.whatNext },
            ]}
            words={view.isGraded ? [{ label: 'Grade', change: compared.grade }] : []}
          />
        ) : (
          <p className="text-ink-soft">
            There is one version only. Once this part is saved again, what has changed stands here.
          </p>
        )}
      </Section>
      <Section
        heading="Who wrote what"
        lead={`The words of version ${written.version.number}, saved on ${formatInstant(written.version.saved.at)}, without their headings and lists.`}
      >
        <AuthoredAnswers
          answers={[
            { label: 'Our judgement', lines: written.judgement },
            { label: nextQuestion, lines: written.whatNext },
          ]}
        />
      </Section>
      <Section
        heading="All versions"
        lead={`Every save is kept as it was, over all evaluations of ${element.label.toLowerCase()}.${isCut ? ` Here are the latest ${versions.length}.` : ''}`}
      >
        <VersionList
          versions={versions}
          of="Evaluation"
          tagsOf={({ isLast, status }) => (isLast ? [overarchingStatusLabels[status]] : [])}
        />
      </Section>
    </AreaPage>
  );
}
