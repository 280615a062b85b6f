import { LinkButton } from '@/components/ui/button';
import type { RoomView } from '@/lib/evidence-rooms/types';

/** What the area may do with a room next; nothing for its inspectors. */
export function RoomActs({ room, areaPath }: { room: RoomView; areaPath: string }) {
  const { allowed, state, id } = room;
  const roomPath = `${areaPath}/evidence-rooms/${id}`;
  const acts = [
    {
      is: allowed.freeze && (room.contents?.files ?? 0) > 0,
      href: `${roomPath}/freeze`,
      label: 'Freeze this room',
      tone: 'primary',
    },
    { is: allowed.prepare, href: `${roomPath}/items`, label: 'Choose what goes in', tone: 'secondary' },
    {
      is: allowed.read && state !== 'draft',
      href: `${roomPath}/manifest`,
      label: 'Read the manifest',
      tone: 'secondary',
    },
    { is: allowed.extend, href: `${roomPath}/extend`, label: 'Change the last day', tone: 'secondary' },
    { is: allowed.close, href: `${roomPath}/close`, label: 'Close this room', tone: 'secondary' },
    {
      is: allowed.read && state !== 'draft',
      href: `${areaPath}/evidence-rooms/new?from=${id}`,
      label: 'Begin from this room',
      tone: 'secondary',
    },
  ] as const;
  const offered = acts.filter(({ is }) => is);
  return offered.length === 0 ? null : (
    <div className="mt-6 flex flex-wrap gap-3 print:hidden">
      {offered.map(({ href, label, tone }) => (
        <LinkButton key={href} href={href} tone={tone}>
          {label}
        </LinkButton>
      ))}
    </div>
  );
}
