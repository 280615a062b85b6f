import { type Task, TaskList } from '@/components/ui/task-list';
import { formatDay } from '@/lib/platform/days';
import { inOneSentence } from '@/lib/platform/in-one-sentence';
import { progressLabels } from '@/lib/self-evaluations/labels';
import type { EvaluatedCriterion } from '@/lib/self-evaluations/types';

type CriterionTasksProps = { criteria: readonly EvaluatedCriterion[]; hrefOf: (code: string) => string };

/** What a service is asked, one line for each criterion, under the element it belongs to. */
export function CriterionTasks({ criteria, hrefOf }: CriterionTasksProps) {
  const elements = [...new Set(criteria.map(({ elementLabel }) => elementLabel))];
  return (
    <div className="grid gap-8">
      {elements.map((element) => (
        <div key={element}>
          {elements.length > 1 ? <h3 className="mb-2">{element}</h3> : null}
          <TaskList tasks={criteria.filter(({ elementLabel }) => elementLabel === element).map(toTask)} />
        </div>
      ))}
    </div>
  );

  function toTask({ code, label, dueOn, entry, progress, isAssigned, contributors }: EvaluatedCriterion): Task {
    const due = dueOn ? `Due ${formatDay(dueOn)}` : null;
    const grade = entry?.gradeLabel ? `Proposed grade: ${entry.gradeLabel}` : null;
    const names = contributors.map(({ name, isReader }) => (isReader ? 'you' : name));
    const writers = names.length > 0 ? `To be written by ${inOneSentence(names)}` : null;
    const hint = isAssigned ? [due, writers, grade].filter(Boolean).join('. ') : 'No longer asked of this service';
    return { label, href: hrefOf(code), hint, status: progressLabels[progress] };
  }
}
