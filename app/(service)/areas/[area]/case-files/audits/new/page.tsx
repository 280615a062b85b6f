import { AreaPage } from '@/components/areas/area-page';
import { OpenAuditForm } from '@/components/case-files/open-audit-form';
import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { chosenFramework, listAdoptedFrameworks } from '@/lib/frameworks/queries';

export const metadata = { title: 'Open an audit' };

export default async function NewAuditPage({ params, searchParams }: PageProps<'/areas/[area]/case-files/audits/new'>) {
  const [{ area }, { framework: code, criterion }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'case-audit.open')) notFound();
  const [adopted, framework] = await Promise.all([listAdoptedFrameworks(actor), chosenFramework(actor, code)]);
  if (!framework) notFound();
  const areaPath = `/areas/${area}`;
  const criteria = evaluatedCriteria(framework.pack).map((placed) => ({
    value: placed.criterion.code,
    label: `${placed.element.label}: ${placed.criterion.label}`,
  }));
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `${areaPath}/case-files`, label: 'Case files' }]}>
      <PageHeading caption={framework.pack.title} lead="Case files are added once the audit is open.">
        Open an audit
      </PageHeading>
      <FrameworkTabs adopted={adopted} current={framework.code} path={`${areaPath}/case-files/audits/new`} />
      <OpenAuditForm
        key={framework.code}
        areaSlug={area}
        frameworkCode={framework.code}
        criteria={criteria}
        criterionCode={criteria.find(({ value }) => value === criterion)?.value}
      />
    </AreaPage>
  );
}
