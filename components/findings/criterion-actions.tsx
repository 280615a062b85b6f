import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { actionStatusLabels, overdueLabel } from '@/lib/findings/labels';
import type { OpenAction } from '@/lib/findings/types';
import { formatDay } from '@/lib/platform/days';

type CriterionActionsProps = { actions: readonly OpenAction[]; areaPath: string };

/** What a partner still has to do about one criterion. */
export function CriterionActions({ actions, areaPath }: CriterionActionsProps) {
  if (actions.length === 0) return <p className="text-ink-soft">No action on this criterion is open.</p>;
  return (
    <ul className="grid list-none gap-4 p-0">
      {actions.map(({ id, findingId, title, ownerName, dueOn, status, isOverdue }) => (
        <li key={id} className="border-b border-line pb-4">
          <Link href={`${areaPath}/findings/${findingId}`}>{title}</Link>
          <div className="mb-1.5 text-sm text-ink-soft">
            {ownerName}, due {formatDay(dueOn)}
          </div>
          <div className="flex flex-wrap gap-2">
            <Tag tone={actionStatusLabels[status].tone}>{actionStatusLabels[status].label}</Tag>
            {isOverdue ? <Tag tone={overdueLabel.tone}>{overdueLabel.label}</Tag> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
