import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { documentFormatLabels, documentStatusLabels } from '@/lib/documents/labels';
import type { DocumentView } from '@/lib/documents/types';
import { formatInstant } from '@/lib/platform/days';

/** The documents that the reader asked for, each with where it stands. */
export function DocumentTable({ documents, areaPath }: { documents: readonly DocumentView[]; areaPath: string }) {
  return (
    <Table
      caption="Your documents, latest first"
      isCaptionHidden
      narrow="stack"
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Document',
          rowHeader: true,
          cell: ({ id, fileName }) => <a href={`${areaPath}/documents/${id}`}>{fileName}</a>,
        },
        { header: 'File', cell: ({ format }) => documentFormatLabels[format].label },
        { header: 'Asked for', cell: ({ requestedAt }) => formatInstant(requestedAt) },
        {
          header: 'State',
          cell: ({ status }) => (
            <Tag tone={documentStatusLabels[status].tone}>{documentStatusLabels[status].label}</Tag>
          ),
        },
      ]}
    />
  );
}
