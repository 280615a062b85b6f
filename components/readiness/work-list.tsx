import { TaskList } from '@/components/ui/task-list';
import { type Day, formatDay } from '@/lib/platform/days';
import { gapHref } from '@/lib/readiness/links';
import type { WorkItem } from '@/lib/readiness/work';

const states = {
  now: { tone: 'blocker', label: 'Blocks readiness' },
  'to-do': { tone: 'gap', label: 'To do' },
  later: { tone: 'info', label: 'Under way' },
  waiting: { tone: 'neutral', label: 'Waiting' },
  watch: { tone: 'watch', label: 'Worth a look' },
} as const;

type WorkListProps = { items: readonly WorkItem[]; areaPath: string; frameworkCode: string; today: Day };

/** What somebody owes, as a task list: the most urgent first, with its date. */
export function WorkList({ items, areaPath, frameworkCode, today }: WorkListProps) {
  return (
    <TaskList
      tasks={items.map((item) => ({
        label: item.label,
        href: gapHref(areaPath, item.frameworkCode ?? frameworkCode, item),
        hint: hintWords(item, today),
        status: states[item.state],
      }))}
    />
  );
}

function hintWords({ hint, dueOn }: WorkItem, today: Day): string {
  if (!dueOn) return hint;
  const isPast = dueOn < today;
  return hint
    ? `${hint} · ${isPast ? 'was due' : 'due'} ${formatDay(dueOn)}`
    : `${isPast ? 'Was due' : 'Due'} ${formatDay(dueOn)}`;
}
