import type { ReactNode } from 'react';
import type { Tone } from '@/lib/platform/tone';
import { Link } from './link';
import { Tag } from './tag';

export type Task = {
  label: ReactNode;
  /** Left out while the task cannot be begun. */
  href?: string;
  hint?: ReactNode;
  status: { tone: Tone; label: string };
};

/** What someone owes, one line each: what, by when (the hint), how far. The whole line can be pressed. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="max-w-4xl list-none border-t border-line p-0">
      {tasks.map((task, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
          key={index}
          className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5 border-b border-line py-3.5 has-[a:hover]:bg-accent-wash"
        >
          <div className="min-w-0 grow basis-64">
            {task.href ? (
              <Link href={task.href} className="text-lg font-semibold after:absolute after:inset-0">
                {task.label}
              </Link>
            ) : (
              <span className="text-lg font-semibold">{task.label}</span>
            )}
            {task.hint ? <div className="text-ink-soft">{task.hint}</div> : null}
          </div>
          <Tag tone={task.status.tone}>{task.status.label}</Tag>
        </li>
      ))}
    </ul>
  );
}
