import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { checkStatusLabels, evidenceKindLabels } from '@/lib/evidence/labels';
import type { EvidenceRow } from '@/lib/evidence/types';
import { formatDay } from '@/lib/platform/days';
import { EvidenceStatusTag } from './evidence-status';

type EvidenceTableProps = {
  caption: string;
  evidence: readonly EvidenceRow[];
  areaPath: string;
  /** Gives every row that the reader may describe a box to choose it by, for the form around the table. */
  choosing?: { isAllChosen: boolean };
};

/** Evidence in a list: what, whose, for which criteria, until when, where it stands. */
export function EvidenceTable({ caption, evidence, areaPath, choosing }: EvidenceTableProps) {
  const box: Column<EvidenceRow> = {
    header: 'Choose',
    cell: ({ id, title, mayDescribe }) =>
      mayDescribe ? (
        <input
          type="checkbox"
          name="item"
          value={id}
          aria-label={`Choose ${title}`}
          defaultChecked={choosing?.isAllChosen}
          className="choice choice-small"
        />
      ) : null,
  };
  return (
    <Table
      caption={caption}
      isCaptionHidden
      narrow="stack"
      rows={evidence}
      rowKey={({ id }) => id}
      columns={[
        ...(choosing ? [box] : []),
        {
          header: 'Evidence',
          rowHeader: true,
          cell: ({ id, title }) => <a href={`${areaPath}/evidence/${id}`}>{title}</a>,
        },
        { header: 'Kind', cell: ({ kind }) => evidenceKindLabels[kind].label },
        { header: 'Partner', cell: ({ partnerName }) => partnerName },
        { header: 'Criteria', cell: ({ criteria }) => criteriaWords(criteria) },
        { header: 'Review by', nowrap: true, cell: ({ reviewByOn }) => formatDay(reviewByOn) },
        { header: 'State', cell: (row) => <State row={row} /> },
      ]}
    />
  );
}

/** Where it stands, and how far its newest file has been checked where that is not done. */
function State({ row: { status, isOutOfDate, checkStatus } }: { row: EvidenceRow }) {
  const check = checkStatus && checkStatus !== 'available' ? checkStatusLabels[checkStatus] : null;
  return (
    <span className="flex flex-wrap gap-1.5">
      <EvidenceStatusTag status={status} isOutOfDate={isOutOfDate} />
      {check ? <Tag tone={check.tone}>{`File: ${check.label.toLowerCase()}`}</Tag> : null}
    </span>
  );
}

/** One criterion by its name; of more the first and how many others, which the item itself lists. */
function criteriaWords([first = 'None', ...others]: readonly string[]): string {
  return others.length > 0 ? `${first} and ${others.length} more` : first;
}
