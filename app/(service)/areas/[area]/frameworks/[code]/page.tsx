import { AreaPage } from '@/components/areas/area-page';
import { CriteriaTree } from '@/components/frameworks/criteria-tree';
import { GradeScale } from '@/components/frameworks/grade-scale';
import { KindTimeline } from '@/components/frameworks/kind-timeline';
import { PackSummary } from '@/components/frameworks/pack-summary';
import { RequestedItemsTable } from '@/components/frameworks/requested-items-table';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { elementsOf } from '@/lib/frameworks/evaluation-schedule';
import { chosenFramework } from '@/lib/frameworks/queries';

export const metadata = { title: 'Evaluation schedule' };

export default async function FrameworkPage({ params }: PageProps<'/areas/[area]/frameworks/[code]'>) {
  const { area, code } = await params;
  const actor = await requireActor(area);
  const framework = await chosenFramework(actor, code);
  if (!framework) notFound();
  const { pack } = framework;
  const criteriaPath = `/areas/${area}/readiness/criteria`;
  const hrefOf = permitsSome(actor, 'readiness.read-partner')
    ? (criterion: string) => `${criteriaPath}/${criterion}?framework=${pack.code}`
    : null;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `/areas/${area}`, label: actor.area.name }]}>
      <PageHeading caption="Evaluation schedule" lead={pack.reference}>
        {pack.title}
      </PageHeading>
      <PackSummary pack={pack} />
      {elementsOf(pack).map((element) => (
        <Section key={element.code} id={element.code} heading={element.label} lead={element.summary}>
          <p className="mb-6 max-w-prose">
            <strong>What good looks like: </strong>
            {element.good}
          </p>
          <CriteriaTree pack={pack} criteria={element.criteria} hrefOf={hrefOf} />
        </Section>
      ))}
      <Section id="timeline" heading="How an inspection runs" lead="Days are working days of England.">
        <div className="grid gap-10">
          {pack.kinds.map((kind) => (
            <KindTimeline key={kind.code} kind={kind} />
          ))}
        </div>
      </Section>
      <Section id="grades" heading="Grade scale">
        <GradeScale pack={pack} />
      </Section>
      <Section
        id="handover"
        heading="Hand-over list"
        lead="Who answers for each item here, and what stands ready, is on the Hand-over page."
      >
        <RequestedItemsTable pack={pack} />
      </Section>
    </AreaPage>
  );
}
