import { Details } from '@/components/ui/details';
import { RULE_LABELS } from '@/lib/readiness/labels';
import type { Gap } from '@/lib/readiness/types';
import { GapList } from './gap-list';

const SHOWN_OF_A_RULE = 3;

/** What blocks, one by one; where many are of one kind, a line for the kind with all of them one press away. */
export function BlockerList({ gaps, hrefOf }: { gaps: readonly Gap[]; hrefOf: (gap: Gap) => string }) {
  const kinds = [...Map.groupBy(gaps, ({ rule }) => rule)];
  const few = kinds.filter(([, group]) => group.length <= SHOWN_OF_A_RULE).flatMap(([, group]) => group);
  const numerous = kinds.filter(([, group]) => group.length > SHOWN_OF_A_RULE);
  return (
    <div className="grid gap-4">
      {few.length > 0 ? <GapList gaps={few} hrefOf={hrefOf} /> : null}
      {numerous.map(([rule, group]) => (
        <Details key={rule} summary={`${RULE_LABELS[rule]}: ${group.length}`}>
          <GapList gaps={group} hrefOf={hrefOf} />
        </Details>
      ))}
    </div>
  );
}
