import { notFound } from 'next/navigation';
import { AreaPage } from '@/components/areas/area-page';
import { HandoverTable, type IfCalled } from '@/components/inspections/handover-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import type { Tone } from '@/components/ui/tone';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { chosenFramework, listAdoptedFrameworks } from '@/lib/frameworks/queries';
import type { AdoptedPack } from '@/lib/frameworks/types';
import { listHandover } from '@/lib/inspections/handover/queries';
import type { HandoverRow } from '@/lib/inspections/handover/types';
import { todayOf } from '@/lib/platform/clock';
import { type Day, formatDay } from '@/lib/platform/days';
import { type CallVerdict, ifTheCallCameToday } from '@/lib/readiness/if-the-call-came-today';
import { CALL_VERDICT_LABELS } from '@/lib/readiness/labels';

export const metadata = { title: 'Hand-over' };

const tones: Record<CallVerdict, Tone> = { 'ready-now': 'good', 'ready-by-then': 'info', cannot: 'gap' };

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
    ifCalled: verdicts(framework, rows, today),
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
      {adopted.length > 1 ? (
        <Tabs
          label="Frameworks"
          items={adopted.map((one) => ({
            href: `${areaPath}/handover?framework=${encodeURIComponent(one.code)}`,
            label: one.code,
            isCurrent: one.code === framework.code,
          }))}
        />
      ) : null}
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

function verdicts(framework: AdoptedPack, rows: readonly HandoverRow[], today: Day): Map<string, IfCalled> {
  const facts = rows.map(({ key, partner, ownerName, document, daysToProduce }) => ({
    key,
    partnerId: partner?.id ?? null,
    ownerName,
    hasCurrentDocument: document?.isCurrent ?? false,
    daysToProduce,
  }));
  const { items } = ifTheCallCameToday(framework.pack, framework.kindCode, today, facts);
  return new Map(
    items.map(({ item, dueOn, verdict, reason }) => [
      item.key,
      { dueOn, tone: tones[verdict], label: CALL_VERDICT_LABELS[verdict], reason },
    ]),
  );
}
