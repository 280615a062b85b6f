import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { reviewStateLabels } from '@/lib/case-files/audits/labels';
import type { CaseFileRow } from '@/lib/case-files/audits/types';

type CaseFileTableProps = { caseFiles: readonly CaseFileRow[]; auditPath: string };

/** The case files of an audit, by their local references, with the first and the moderated grade. */
export function CaseFileTable({ caseFiles, auditPath }: CaseFileTableProps) {
  return (
    <Table
      caption="Case files of this audit"
      isCaptionHidden
      narrow="stack"
      rows={caseFiles}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Reference',
          rowHeader: true,
          cell: ({ id, reference }) => <a href={`${auditPath}/files/${id}`}>{reference}</a>,
        },
        { header: 'Partner', cell: ({ partnerName }) => partnerName },
        { header: 'First grade', cell: ({ gradeLabel }) => gradeLabel ?? 'None yet' },
        { header: 'Moderated grade', cell: ({ moderatedGradeLabel }) => moderatedGradeLabel ?? 'None yet' },
        {
          header: 'State',
          cell: ({ state }) => <Tag tone={reviewStateLabels[state].tone}>{reviewStateLabels[state].label}</Tag>,
        },
      ]}
    />
  );
}
