import { AreaPage } from '@/components/areas/area-page';
import { AuthoredAnswers } from '@/components/self-evaluations/authored-answers';
import { ComparedVersions } from '@/components/self-evaluations/compared-versions';
import { VersionList } from '@/components/self-evaluations/version-list';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { formatInstant } from '@/lib/platform/days';
import { selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import { getFrameworkOfService } from '@/lib/self-evaluations/queries';
import { getVersionsPage } from '@/lib/self-evaluations/versions/queries';

export const metadata = { title: 'Versions of an answer' };

export default async function VersionsPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/criteria/[code]/versions'>) {
  const { area, serviceId, code } = await params;
  const { framework: named, from, to } = await searchParams;
  const actor = await requireActor(area);
  const framework = await getFrameworkOfService(actor, serviceId, named);
  const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);
  const view =
    framework && (await getVersionsPage(actor, framework.code, serviceId, code, { from: text(from), to: text(to) }));
  if (!view) notFound();
  const servicePath = `/areas/${area}/self-evaluations/${serviceId}`;
  const query = `?framework=${view.framework.code}`;
  const { version } = view.written;
  const isCut = version.number > view.versions.length;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `/areas/${area}/self-evaluations${query}`, label: 'Self-evaluations' },
        { href: `${servicePath}${query}`, label: view.service.name },
      ]}
    >
      <PageHeading
        caption={`Versions, ${view.service.name}`}
        lead={view.criterion.elementLabel}
        actions={<Link href={`${servicePath}/criteria/${code}/comments${query}`}>Comments on this answer</Link>}
      >
        {view.criterion.label}
      </PageHeading>
      <Section heading="Compare two versions">
        {view.compared ? (
          <ComparedVersions
            {...view.compared}
            framework={view.framework.code}
            versions={view.versions}
            texts={view.compared.answers.map((change, place) => ({ label: view.questions[place], ...change }))}
            words={[
              { label: 'Proposed grade', change: view.compared.grade },
              { label: 'Confidence', change: view.compared.confidence },
            ]}
          />
        ) : (
          <p className="text-ink-soft">
            There is one version only. Once the answer is saved again, what has changed stands here.
          </p>
        )}
      </Section>
      <Section
        heading="Who wrote what"
        lead={`The words of version ${version.number}, saved on ${formatInstant(version.saved.at)}, without their headings and lists.`}
      >
        <AuthoredAnswers
          answers={view.written.answers.map((lines, place) => ({ label: view.questions[place], lines }))}
        />
      </Section>
      <Section
        heading="All versions"
        lead={`Every save is kept as it was, over all self-evaluations of the service.${isCut ? ` Here are the latest ${view.versions.length}.` : ''}`}
      >
        <VersionList
          versions={view.versions}
          of="Self-evaluation"
          tagsOf={({ isSent, isLast, status }) => [
            ...(isSent ? [{ tone: 'info', label: 'Sent' } as const] : []),
            ...(isLast ? [selfEvaluationStatusLabels[status]] : []),
          ]}
        />
      </Section>
    </AreaPage>
  );
}
