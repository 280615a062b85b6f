import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Verdict } from '@/components/ui/verdict';
import { formatDay } from '@/lib/platform/days';
import { ifTheCallCameToday } from '@/lib/readiness/if-the-call-came-today';
import { headline, readinessStatusLabels } from '@/lib/readiness/labels';
import type { GatheredReadiness } from '@/lib/readiness/types';
import { dueRows, matrixView } from '@/lib/readiness/views';
import { BlockerList } from './blocker-list';
import { DueList } from './due-list';
import { IfCalled } from './if-called';
import { MatrixLegend } from './matrix-legend';
import { ReadinessMatrix } from './readiness-matrix';
import { TrendChart } from './trend-chart';

const DUE_SHOWN = 8;

/** The director's ten seconds: are we ready, what stands in the way, who is on it; then everything behind the answer. */
export function Dashboard({ gathered, areaPath }: { gathered: GatheredReadiness; areaPath: string }) {
  const { pack, readiness, facts, trend, today, adopted } = gathered;
  const framework = `framework=${pack.code}`;
  const due = dueRows(readiness.gaps, today, areaPath, pack.code);
  const blockers = readiness.gaps.filter(({ severity }) => severity === 'blocker');
  const kind = pack.kinds.find(({ code }) => code === gathered.kindCode);
  return (
    <>
      <PageHeading caption={pack.title}>Readiness</PageHeading>
      <FrameworkTabs adopted={adopted} current={pack.code} path={`${areaPath}/readiness`} />
      <Verdict tone={readinessStatusLabels[readiness.status].tone} sentence={headline(readiness)}>
        <p>
          {readiness.inPlace} of {readiness.needed} things that the evaluation schedule asks for are in place.
        </p>
      </Verdict>
      {blockers.length > 0 ? (
        <Section heading="What stands in the way" id="blockers">
          <BlockerList gaps={blockers} partners={readiness.partners} areaPath={areaPath} frameworkCode={pack.code} />
        </Section>
      ) : null}
      {kind ? (
        <Section
          heading="If the call came today"
          lead={`${kind.label}, notified on ${formatDay(today)}: these dates, and this could be handed over.`}
          id="if-the-call-came-today"
        >
          <IfCalled
            call={ifTheCallCameToday(pack, kind.code, today, facts.handover)}
            handoverHref={`${areaPath}/handover?${framework}`}
          />
        </Section>
      ) : null}
      <Section heading="Evaluation schedule" lead="Every mark leads to its reasons." id="schedule">
        <MatrixLegend />
        <ReadinessMatrix
          matrix={matrixView(readiness, gathered.shortNames)}
          areaPath={areaPath}
          frameworkCode={pack.code}
        />
      </Section>
      <p className="mt-4 max-w-prose">
        <a href={`${areaPath}/readiness/self-knowledge?${framework}`}>Do we know ourselves?</a> Grades beside what
        audits and measures show.
      </p>
      {trend.length > 1 ? (
        <Section heading="Trend" id="trend">
          <TrendChart points={trend} />
        </Section>
      ) : null}
      <Section heading="What is due" id="due">
        <DueList rows={due.slice(0, DUE_SHOWN)} more={Math.max(0, due.length - DUE_SHOWN)} />
      </Section>
    </>
  );
}
