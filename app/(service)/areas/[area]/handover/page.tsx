import { AreaPage } from '@/components/areas/area-page';
import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { HandoverTable } from '@/components/inspections/handover-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { chosenFramework, listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { listHandover } from '@/lib/inspections/handover/queries';
import type { HandoverRow } from '@/lib/inspections/handover/types';
import { todayOf } from '@/lib/platform/clock';
import { formatDay } from '@/lib/platform/days';
import { handoverIfCalled } from '@/lib/readiness/views';

export const metadata = { title: 'Hand-over' };

export default async function HandoverPage({ params, searchParams }: PageProps<'/areas/[area]/handover'>) {
  const [{ area }, { framework: code }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'handover.read')) notFound();
  const [adopted, framework] = await Promise.all([listAdoptedFrameworks(actor), chosenFramework(actor, code)]);
  if (!framework) notFound();
  const rows = await listHandover(actor, framework);
  const today = todayOf(actor.area);
  const areaPath = `/areas/${area}`;
  const query = `?framework=${encodeURIComponent(framework.code)}`;
  const shared = {
    areaPath,
    ifCalled: handoverIfCalled(framework, rows, today),
    hrefOf: permitsSome(actor, 'handover.assign')
      ? ({ key }: HandoverRow) => `${areaPath}/handover/${encodeURIComponent(key)}${query}`
      : null,
  };
  const asked = rows.filter(({ isAsked }) => isAsked);
  const others = rows.filter(({ isAsked }) => !isAsked);
  return (
    <AreaPage actor={actor} width="wide">
      <PageHeading
        caption={framework.pack.title}
        lead={`What inspectors ask to be handed over, and whether it could be if the call came today, ${formatDay(today)}.`}
      >
        Hand-over
      </PageHeading>
      <FrameworkTabs adopted={adopted} current={framework.code} path={`${areaPath}/handover`} />
      {rows.length === 0 ? (
        <EmptyState title="Nothing here is yours yet">
          The documents and lists that your organisation answers for will stand here, each with the day it is asked for.
        </EmptyState>
      ) : null}
      {asked.length > 0 ? (
        <HandoverTable caption="Hand-over items by the day they are asked for" rows={asked} {...shared} />
      ) : null}
      {others.length > 0 ? (
        <Section
          heading="Asked for in other kinds of inspection"
          lead="Under the same framework, though not in the kind that this area prepares for first."
        >
          <HandoverTable
            caption="Hand-over items of other kinds of inspection"
            rows={others}
            {...shared}
            ifCalled={new Map()}
          />
        </Section>
      ) : null}
    </AreaPage>
  );
}
