import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { RoomRow } from '@/lib/evidence-rooms/types';
import { RoomTable } from './room-table';

/** What an inspector comes for. */
export function RoomsToRead({ rooms, areaPath }: { rooms: readonly RoomRow[]; areaPath: string }) {
  return (
    <Section heading="Evidence to read">
      {rooms.length > 0 ? (
        <RoomTable rooms={rooms} areaPath={areaPath} />
      ) : (
        <EmptyState title="Nothing is open to you yet">
          The area’s inspection lead opens an evidence room for your inspection. It will stand here.
        </EmptyState>
      )}
    </Section>
  );
}
