import { Table } from '@/components/ui/table';
import { markingLabels } from '@/lib/evidence/labels';
import type { RoomContents } from '@/lib/evidence-rooms/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';

/** Each section of a room as a table: name, version, hash, and who sent it when. */
export function ManifestTable({ contents }: { contents: RoomContents }) {
  return contents.sections.map(({ number, label, entries }) => (
    <div key={number} className="mt-8">
      <Table
        caption={`${number} ${label}`}
        narrow="stack"
        rows={entries}
        rowKey={({ item }) => item.itemId}
        columns={[
          {
            header: 'Document',
            rowHeader: true,
            cell: ({ item, note }) => (
              <>
                {item.title}
                {note ? <span className="block text-sm font-normal text-ink-soft">{note}</span> : null}
              </>
            ),
          },
          {
            header: 'File and SHA-256',
            cell: ({ item }) => (
              <span className="wrap-anywhere">
                {item.fileName}
                <span className="block font-mono text-sm">{item.sha256}</span>
              </span>
            ),
          },
          { header: 'Version', numeric: true, cell: ({ item }) => item.number },
          { header: 'Size', nowrap: true, cell: ({ item }) => formatBytes(item.sizeInBytes) },
          {
            header: 'Sent',
            cell: ({ item }) => `${item.sentByName} (${item.partnerName}), ${formatInstant(item.sentAt)}`,
          },
          { header: 'Marking', cell: ({ item }) => markingLabels[item.marking] },
        ]}
      />
    </div>
  ));
}
