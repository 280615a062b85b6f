import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Verdict } from '@/components/ui/verdict';
import type { ExpiringRow } from '@/lib/evidence/coverage/types';
import { headline, readinessStatusLabels } from '@/lib/readiness/labels';
import type { GatheredReadiness } from '@/lib/readiness/types';
import { expiringItems, taskGroupWork } from '@/lib/readiness/work';
import { WorkList } from './work-list';

type TaskGroupWorkSectionProps = {
  gathered: GatheredReadiness;
  /** What will soon no longer count. */
  expiring: readonly ExpiringRow[];
  areaPath: string;
};

/** Where the area stands in one sentence, and what waits for the task group. */
export function TaskGroupWorkSection({ gathered, expiring, areaPath }: TaskGroupWorkSectionProps) {
  const { readiness, pack, facts, today } = gathered;
  const items = taskGroupWork(readiness.gaps, facts.evidence, expiringItems(expiring));
  return (
    <>
      <Verdict tone={readinessStatusLabels[readiness.status].tone} sentence={headline(readiness)}>
        <a href={`${areaPath}/readiness`}>See what stands in the way</a>
      </Verdict>
      <Section heading="Waiting for you">
        {items.length > 0 ? (
          <WorkList items={items} areaPath={areaPath} frameworkCode={pack.code} today={today} />
        ) : (
          <EmptyState title="Nothing waits for you">
            Self-evaluations to agree, evidence to decide on and effects to verify will stand here.
          </EmptyState>
        )}
      </Section>
    </>
  );
}
