import { Section } from '@/components/ui/section';
import { TaskList } from '@/components/ui/task-list';
import { workLabels } from '@/lib/overarching/labels';
import type { OverarchingWork } from '@/lib/overarching/types';

type OverarchingWorkSectionProps = { work: readonly OverarchingWork[] | null; areaPath: string };

/** The overarching self-evaluations that wait for the reader; nothing where none does. */
export function OverarchingWorkSection({ work, areaPath }: OverarchingWorkSectionProps) {
  if (!work || work.length === 0) return null;
  return (
    <Section heading="Overarching self-evaluations">
      <TaskList
        tasks={work.map(({ id, elementLabel, name, kind }) => ({
          label: `${workLabels[kind].verb}: ${elementLabel}`,
          href: `${areaPath}/overarching/${id}${kind === 'sign-off' ? '/read' : ''}`,
          hint: name,
          status: workLabels[kind].status,
        }))}
      />
    </Section>
  );
}
