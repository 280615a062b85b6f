import { Details } from '@/components/ui/details';
import { RULE_LABELS } from '@/lib/readiness/labels';
import type { Gap } from '@/lib/readiness/types';
import { gapRows, splitByCount } from '@/lib/readiness/views';
import { GapList } from './gap-list';

const SHOWN_OF_A_RULE = 3;

type BlockerListProps = { gaps: readonly Gap[]; areaPath: string; frameworkCode: string };

/** What blocks, one by one; where many are of one kind, a line for the kind with all of them one press away. */
export function BlockerList({ gaps, areaPath, frameworkCode }: BlockerListProps) {
  const { few, many } = splitByCount(gaps, SHOWN_OF_A_RULE);
  return (
    <div className="grid gap-4">
      {few.length > 0 ? <GapList rows={gapRows(few, areaPath, frameworkCode)} /> : null}
      {many.map(([rule, group]) => (
        <Details key={rule} summary={`${RULE_LABELS[rule]}: ${group.length}`}>
          <GapList rows={gapRows(group, areaPath, frameworkCode)} />
        </Details>
      ))}
    </div>
  );
}
