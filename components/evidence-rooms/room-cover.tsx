import { SummaryList } from '@/components/ui/summary-list';
import { markingLabels } from '@/lib/evidence/labels';
import type { RoomView } from '@/lib/evidence-rooms/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';
import { formatDayOfWeek, formatInstant } from '@/lib/platform/days';

/** What a room is, before anybody looks inside. */
export function RoomCover({ room }: { room: RoomView }) {
  const { contents, frozenAt, openUntilOn, closedAt, state } = room;
  const isDraft = state === 'draft';
  return (
    <SummaryList
      rows={[
        { label: 'Inspection', value: room.inspectionTitle },
        { label: 'Ordered by', value: room.frameworkTitle },
        ...(isDraft ? [{ label: 'Begun', value: `${formatInstant(room.startedAt)}, ${room.startedByName}` }] : []),
        ...(frozenAt ? [{ label: 'Frozen', value: `${formatInstant(frozenAt)}, ${room.frozenByName}` }] : []),
        ...(openUntilOn && state !== 'closed'
          ? [{ label: state === 'open' ? 'Open until' : 'Was open until', value: formatDayOfWeek(openUntilOn) }]
          : []),
        ...(closedAt ? [{ label: 'Closed', value: `${formatInstant(closedAt)}, ${room.closedByName}` }] : []),
        ...(contents
          ? [
              {
                label: isDraft ? 'Chosen' : 'Holds',
                value: isDraft
                  ? counted(contents.files, 'document')
                  : `${counted(contents.files, 'file')}, ${formatBytes(contents.bytes)}`,
              },
            ]
          : []),
        ...(contents && !isDraft ? [{ label: 'Marking', value: markingLabels[contents.marking] }] : []),
      ]}
    />
  );
}
