import { Table } from '@/components/ui/table';
import type { EvidenceView } from '@/lib/evidence/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';

/** The files of an item of evidence, newest first, with the fingerprint by which a copy can be recognised. */
export function EvidenceFiles({ evidence, areaSlug }: { evidence: EvidenceView; areaSlug: string }) {
  const { versions } = evidence;
  const href = (number: number) => `/api/areas/${areaSlug}/evidence/${evidence.id}/versions/${number}`;
  return (
    <Table
      caption="Files, newest first"
      isCaptionHidden
      narrow="stack"
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'File',
          rowHeader: true,
          cell: ({ number, fileName, mayOpen }) =>
            mayOpen ? (
              <a href={href(number)}>
                <span className="sr-only">Download </span>
                {fileName}
              </a>
            ) : (
              fileName
            ),
        },
        { header: 'Size', nowrap: true, cell: ({ sizeInBytes }) => formatBytes(sizeInBytes) },
        { header: 'Sent by', cell: ({ uploadedByName }) => uploadedByName },
        { header: 'Sent', cell: ({ uploadedAt }) => formatInstant(uploadedAt) },
        {
          header: 'Fingerprint',
          cell: ({ sha256 }) => (
            <code title={sha256} className="text-sm">
              {sha256.slice(0, 12)}
            </code>
          ),
        },
      ]}
    />
  );
}
