import { AreaPage } from '@/components/areas/area-page';
import { changeHref } from '@/components/overarching/addresses';
import { DecisionSections } from '@/components/overarching/decision-sections';
import { EvaluationState } from '@/components/overarching/evaluation-state';
import { EvaluationText } from '@/components/overarching/evaluation-text';
import { StaleNotice } from '@/components/overarching/stale-notice';
import { UnfinishedParts } from '@/components/overarching/unfinished-parts';
import { PageHeading } from '@/components/ui/page-heading';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { overarchingStatusLabels, staleLeads } from '@/lib/overarching/labels';
import { getOverarchingText } from '@/lib/overarching/text/queries';

export const metadata = { title: 'Overarching self-evaluation in full' };

export default async function OverarchingTextPage({ params }: PageProps<'/areas/[area]/overarching/[id]/read'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const view = await getOverarchingText(actor, id);
  if (!view) notFound();
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/overarching/${id}`;
  const hrefOf = (code: string) => `${path}/criteria/${code}`;
  const { label, tone } = overarchingStatusLabels[view.status];
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${areaPath}/overarching?framework=${view.framework.code}`, label: 'Overarching' },
        { href: path, label: view.element.label },
      ]}
    >
      <PageHeading
        caption={`Overarching self-evaluation, ${view.name}`}
        status={<Tag tone={tone}>{label}</Tag>}
        lead={view.framework.title}
      >
        {view.allowed.submit ? `Check ${view.element.label.toLowerCase()} before sending` : view.element.label}
      </PageHeading>
      <EvaluationState view={view} />
      <StaleNotice
        changes={view.changes}
        lead={staleLeads[view.allowed.write ? 'writer' : 'reader']}
        hrefOf={(change) => changeHref(areaPath, view.framework.code, change)}
      />
      {view.allowed.submit ? <UnfinishedParts parts={view.parts} hrefOf={hrefOf} /> : null}
      <EvaluationText view={view} areaPath={areaPath} hrefOf={view.allowed.write ? hrefOf : undefined} />
      <DecisionSections view={view} areaSlug={area} path={path} />
    </AreaPage>
  );
}
