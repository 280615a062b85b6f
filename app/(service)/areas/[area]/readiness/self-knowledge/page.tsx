import { AreaPage } from '@/components/areas/area-page';
import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { SelfKnowledge } from '@/components/readiness/self-knowledge';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { getSelfKnowledge } from '@/lib/readiness/self-knowledge/queries';
import { selfKnowledgeFiltersSchema } from '@/lib/readiness/self-knowledge/schema';

export const metadata = { title: 'Do we know ourselves?' };

export default async function SelfKnowledgePage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/readiness/self-knowledge'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const filters = selfKnowledgeFiltersSchema.parse(await searchParams);
  const view = await getSelfKnowledge(actor, filters);
  if (!view) notFound();
  const areaPath = `/areas/${area}`;
  const above = permitsSome(actor, 'readiness.read')
    ? { href: `${areaPath}/readiness?framework=${view.frameworkCode}`, label: 'Readiness' }
    : { href: `${areaPath}/self-evaluations?framework=${view.frameworkCode}`, label: 'Self-evaluations' };
  return (
    <AreaPage actor={actor} width="wide" breadcrumbs={[above]}>
      <PageHeading
        caption={view.frameworkTitle}
        lead="The grades that services give themselves, beside what moderated audits and measures show."
      >
        Do we know ourselves?
      </PageHeading>
      <FrameworkTabs
        adopted={view.adopted}
        current={view.frameworkCode}
        path={`${areaPath}/readiness/self-knowledge`}
      />
      <SelfKnowledge view={view} filters={filters} areaPath={areaPath} />
    </AreaPage>
  );
}
