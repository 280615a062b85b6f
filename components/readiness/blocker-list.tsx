import { StatusMark } from '@/components/ui/status-mark';
import { ruleLabels } from '@/lib/readiness/labels';
import type { Gap, PartnerReadiness } from '@/lib/readiness/types';
import { countByPartner, gapRows, splitByCount } from '@/lib/readiness/views';
import { GapList } from './gap-list';

const SHOWN_OF_A_RULE = 3;

type BlockerListProps = {
  gaps: readonly Gap[];
  partners: readonly PartnerReadiness[];
  areaPath: string;
  frameworkCode: string;
};

/** What blocks, one by one; where many are of one kind, a line for the kind that says where they lie. */
export function BlockerList({ gaps, partners, areaPath, frameworkCode }: BlockerListProps) {
  const { few, many } = splitByCount(gaps, SHOWN_OF_A_RULE);
  return (
    <div className="grid gap-4">
      {few.length > 0 ? <GapList rows={gapRows(few, areaPath, frameworkCode)} /> : null}
      {many.map(([rule, group]) => (
        <div key={rule} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h3 className="flex items-center gap-2 text-base">
            <StatusMark tone="blocker" />
            {ruleLabels[rule]}: {group.length}
          </h3>
          <ul className="flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
            {countByPartner(group, partners).map(({ slug, name, count }) => (
              <li key={slug}>
                <a href={`${areaPath}/partners/${slug}?framework=${frameworkCode}#readiness`}>{name}</a> {count}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
