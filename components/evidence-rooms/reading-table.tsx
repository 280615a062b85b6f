import { Table } from '@/components/ui/table';
import type { RoomReading } from '@/lib/evidence-rooms/types';
import { formatInstant } from '@/lib/platform/days';

function whatWords({ what, fileTitle }: RoomReading): string {
  if (what === 'opened') return 'Opened the room';
  if (what === 'packed') return 'Took everything as one ZIP file';
  if (what === 'manifest-taken') return 'Took the manifest';
  return fileTitle ? `Took “${fileTitle}”` : 'Took a file';
}

/** Who opened a room and what in it. */
export function ReadingTable({ readings }: { readings: readonly RoomReading[] }) {
  return (
    <Table
      caption="Openings, the latest first"
      isCaptionHidden
      narrow="stack"
      rows={readings}
      rowKey={({ id }) => id}
      columns={[
        { header: 'What', rowHeader: true, cell: whatWords },
        { header: 'Who', cell: ({ personName }) => personName },
        { header: 'When', nowrap: true, cell: ({ at }) => formatInstant(at) },
      ]}
    />
  );
}
