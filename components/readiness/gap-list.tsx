import { Tag } from '@/components/ui/tag';
import { formatDay } from '@/lib/platform/days';
import { gapSentence, RULE_ACTS, SEVERITY_LABELS } from '@/lib/readiness/labels';
import type { Gap } from '@/lib/readiness/types';

type GapListProps = { gaps: readonly Gap[]; hrefOf: (gap: Gap) => string };

/** Gaps, worst first: what is not as it should be, whose it is, by when, and the way to mend it. */
export function GapList({ gaps, hrefOf }: GapListProps) {
  return (
    <ul className="list-none border-t border-line p-0">
      {gaps.map((gap) => (
        <li key={gap.key} className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[6.5rem_1fr_auto]">
          <span>
            <Tag tone={gap.severity}>{SEVERITY_LABELS[gap.severity]}</Tag>
          </span>
          <span>
            {gapSentence(gap)}.
            {gap.owner || gap.dueOn ? (
              <span className="block text-sm text-ink-soft">
                {[gap.owner, gap.dueOn && `due ${formatDay(gap.dueOn)}`].filter(Boolean).join(', ')}
              </span>
            ) : null}
          </span>
          <a href={hrefOf(gap)} className="print:hidden">
            {RULE_ACTS[gap.rule]}
            <span className="sr-only">: {gapSentence(gap)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
