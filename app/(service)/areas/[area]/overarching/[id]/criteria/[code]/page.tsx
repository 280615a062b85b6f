import { AreaPage } from '@/components/areas/area-page';
import { changeHref } from '@/components/overarching/addresses';
import { EvaluationState } from '@/components/overarching/evaluation-state';
import { GradeDistribution } from '@/components/overarching/grade-distribution';
import { JudgedParts } from '@/components/overarching/judged-parts';
import { PartBody } from '@/components/overarching/part-body';
import { PartSigns } from '@/components/overarching/part-signs';
import { StaleNotice } from '@/components/overarching/stale-notice';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { isAreaWide } from '@/lib/access/actor';
import { notFound } from '@/lib/access/not-found';
import { permits } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { getOverarchingEntry } from '@/lib/overarching/entries/queries';
import { partStaleLeads } from '@/lib/overarching/labels';

export const metadata = { title: 'Part of an overarching self-evaluation' };

export default async function OverarchingPartPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/overarching/[id]/criteria/[code]'>) {
  const { area, id, code } = await params;
  const { joined } = await searchParams;
  const actor = await requireActor(area);
  const view = await getOverarchingEntry(actor, id, code);
  if (!view) notFound();
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/overarching/${id}`;
  const { part, element, framework, position } = view;
  const isEvaluated = part.kind === 'evaluated';
  return (
    <AreaPage
      actor={actor}
      width="wide"
      breadcrumbs={[
        { href: `${areaPath}/overarching?framework=${framework.code}`, label: 'Overarching' },
        { href: path, label: element.label },
      ]}
    >
      <PageHeading
        caption={`${element.label}, ${view.name}: ${position.at} of ${position.of}`}
        actions={
          view.entry && permits(actor, 'overarching.write') ? (
            <Link href={`${path}/criteria/${code}/versions`}>Versions of this part</Link>
          ) : null
        }
      >
        {part.label}
      </PageHeading>
      {view.allowed.write ? null : <EvaluationState view={view} readHref={`${path}/read`} />}
      {joined === 'yes' ? (
        <InsetText>
          Somebody else saved this part while you were writing, in other places. Both are saved together now: please
          look it over.
        </InsetText>
      ) : null}
      <StaleNotice
        changes={view.changes}
        lead={partStaleLeads[view.allowed.write ? 'writer' : 'reader']}
        hrefOf={(change) =>
          changeHref(
            areaPath,
            framework.code,
            change,
            isEvaluated ? { criterionCode: part.code, canCompare: isAreaWide(actor) } : undefined,
          )
        }
      />
      <Details summary="What good looks like">
        <p className="font-semibold">{part.summary}</p>
        <p className="mt-2">{part.good}</p>
      </Details>
      {isEvaluated ? (
        <div className="my-6 grid gap-3">
          <GradeDistribution distribution={view.distribution} />
          <PartSigns {...view} />
        </div>
      ) : (
        <Section heading="What it is judged from" lead="The parts as they stand in this evaluation.">
          <div className="mb-5">
            <GradeDistribution distribution={view.distribution} />
          </div>
          <JudgedParts judged={view.judged} hrefOf={(one) => `${path}/criteria/${one}`} />
        </Section>
      )}
      {isEvaluated && view.answers.length === 0 ? (
        <div className="mb-8">
          <EmptyState title="No service has agreed an answer yet">
            What each service says will stand here side by side once it is agreed.
          </EmptyState>
        </div>
      ) : null}
      <div className={isEvaluated ? '' : 'mt-10'}>
        <PartBody view={view} areaSlug={area} listHref={path} />
      </div>
    </AreaPage>
  );
}
