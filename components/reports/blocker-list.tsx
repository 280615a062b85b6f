import { Tag } from '@/components/ui/tag';
import { formatDay } from '@/lib/platform/days';
import { ruleLabels } from '@/lib/readiness/labels';
import type { ReportBlocker, StatusReportSnapshot } from '@/lib/reports/types';
import { CriterionBlockers } from './criterion-blockers';

/** More than this many of one kind, each about a criterion, are read faster in a table than as sentences. */
const SENTENCES = 6;

/** What stands in the way, under the rule that found it: whose it is and by when. */
export function BlockerList({ snapshot }: { snapshot: StatusReportSnapshot }) {
  const groups = Map.groupBy(snapshot.blockers, ({ rule }) => rule);
  return (
    <div className="grid gap-6">
      {[...groups].map(([rule, blockers]) => {
        const isTabled = ({ partnerName, criterionCode }: ReportBlocker) =>
          blockers.length > SENTENCES && partnerName !== null && criterionCode !== null;
        const tabled = blockers.filter(isTabled);
        const said = blockers.filter((blocker) => !isTabled(blocker));
        return (
          <div key={rule}>
            <h3 className="mb-1">
              {ruleLabels[rule]} <span className="font-normal text-ink-soft">({blockers.length})</span>
            </h3>
            {said.length > 0 ? <Sentences blockers={said} /> : null}
            {tabled.length > 0 ? (
              <CriterionBlockers caption={ruleLabels[rule]} blockers={tabled} snapshot={snapshot} />
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

function Sentences({ blockers }: { blockers: readonly ReportBlocker[] }) {
  return (
    <ul className="list-none border-t border-line p-0">
      {blockers.map((blocker) => (
        <li key={blocker.key} className="break-inside-avoid border-b border-line py-2">
          {blocker.sentence}. {blocker.isNew ? <Tag tone="info">New</Tag> : null}
          <span className="block text-sm text-ink-soft empty:hidden">{whoseAndWhen(blocker)}</span>
        </li>
      ))}
    </ul>
  );
}

function whoseAndWhen({ sentence, partnerName, owner, dueOn }: ReportBlocker): string {
  const partner = partnerName && !sentence.includes(partnerName) ? partnerName : null;
  return [partner, owner, dueOn && `due ${formatDay(dueOn)}`].filter(Boolean).join(', ');
}
