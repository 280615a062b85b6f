import { Table } from '@/components/ui/table';
import type { RoomRow } from '@/lib/evidence-rooms/types';
import { formatDay } from '@/lib/platform/days';
import { RoomState } from './room-state';

function untilWords({ state, openUntilOn }: RoomRow): string {
  if (openUntilOn === null) return 'Not frozen yet';
  return state === 'closed' ? 'Closed early' : formatDay(openUntilOn);
}

/** Evidence rooms in a list: for which inspection, how far, and until when. */
export function RoomTable({ rooms, areaPath }: { rooms: readonly RoomRow[]; areaPath: string }) {
  return (
    <Table
      caption="Evidence rooms, the latest first"
      isCaptionHidden
      narrow="stack"
      rows={rooms}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Room',
          rowHeader: true,
          cell: ({ id, title }) => <a href={`${areaPath}/evidence-rooms/${id}`}>{title}</a>,
        },
        { header: 'Inspection', cell: ({ inspectionTitle }) => inspectionTitle },
        { header: 'Framework', cell: ({ frameworkTitle }) => frameworkTitle },
        {
          header: 'Open until',
          nowrap: true,
          cell: untilWords,
        },
        { header: 'State', nowrap: true, cell: ({ state }) => <RoomState state={state} /> },
      ]}
    />
  );
}
