import { Table } from '@/components/ui/table';
import { formatDay } from '@/lib/platform/days';
import type { ReportBlocker, StatusReportSnapshot } from '@/lib/reports/types';

type CriterionBlockersProps = {
  caption: string;
  blockers: readonly ReportBlocker[];
  snapshot: StatusReportSnapshot;
};

/** Many blockers of one kind: a row for each service, with the criteria they are about. */
export function CriterionBlockers({ caption, blockers, snapshot }: CriterionBlockersProps) {
  const places = snapshot.partners.map(({ name }) => name);
  const rows = [...Map.groupBy(blockers, ({ partnerName, subject, dueOn }) => [partnerName, subject, dueOn].join('\n'))]
    .map(([key, found]) => ({ key, found, first: found[0] }))
    .sort((a, b) => places.indexOf(a.first?.partnerName ?? '') - places.indexOf(b.first?.partnerName ?? ''));
  return (
    <Table
      caption={caption}
      isCaptionHidden
      narrow="stack"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { header: 'Service', rowHeader: true, cell: ({ first }) => first?.subject },
        { header: 'Partner', cell: ({ first }) => first?.partnerName },
        { header: 'Criteria', cell: ({ found }) => <CriteriaByElement blockers={found} snapshot={snapshot} /> },
        { header: 'Due', nowrap: true, cell: ({ first }) => (first?.dueOn ? formatDay(first.dueOn) : 'No date') },
      ]}
    />
  );
}

function CriteriaByElement({ blockers, snapshot }: Omit<CriterionBlockersProps, 'caption'>) {
  const isNew = new Map(blockers.map((blocker) => [blocker.criterionCode, blocker.isNew]));
  const criteria = snapshot.criteria.filter(({ code }) => isNew.has(code));
  return (
    <span>
      {[...Map.groupBy(criteria, ({ elementCode }) => elementCode)].map(([code, found]) => (
        <span key={code} className="block">
          <span className="text-ink-soft">{snapshot.elements.find((element) => element.code === code)?.label}: </span>
          {found.map((criterion) => criterion.label + (isNew.get(criterion.code) ? ' (new)' : '')).join('; ')}
        </span>
      ))}
    </span>
  );
}
