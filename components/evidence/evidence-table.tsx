import { Table } from '@/components/ui/table';
import { evidenceKindLabels } from '@/lib/evidence/labels';
import type { EvidenceRow } from '@/lib/evidence/types';
import { formatDay } from '@/lib/platform/days';
import { EvidenceStatusTag } from './evidence-status';

type EvidenceTableProps = { caption: string; evidence: readonly EvidenceRow[]; areaPath: string };

/** Evidence in a list: what, whose, for which criteria, until when, where it stands. */
export function EvidenceTable({ caption, evidence, areaPath }: EvidenceTableProps) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      narrow="stack"
      rows={evidence}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Evidence',
          rowHeader: true,
          cell: ({ id, title }) => <a href={`${areaPath}/evidence/${id}`}>{title}</a>,
        },
        { header: 'Kind', cell: ({ kind }) => evidenceKindLabels[kind].label },
        { header: 'Partner', cell: ({ partnerName }) => partnerName },
        { header: 'Criteria', cell: ({ criteria }) => criteriaWords(criteria) },
        { header: 'Review by', nowrap: true, cell: ({ reviewByOn }) => formatDay(reviewByOn) },
        {
          header: 'State',
          cell: ({ status, isOutOfDate }) => <EvidenceStatusTag status={status} isOutOfDate={isOutOfDate} />,
        },
      ]}
    />
  );
}

/** One criterion by its name; of more the first and how many others, which the item itself lists. */
function criteriaWords([first = 'None', ...others]: readonly string[]): string {
  return others.length > 0 ? `${first} and ${others.length} more` : first;
}
