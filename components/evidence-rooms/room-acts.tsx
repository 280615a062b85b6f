import { LinkButton } from '@/components/ui/button';
import type { RoomView } from '@/lib/evidence-rooms/types';

/** What the area may do with a room next; nothing for its inspectors. */
export function RoomActs({ room, areaPath }: { room: RoomView; areaPath: string }) {
  const { allowed, state, id } = room;
  const roomPath = `${areaPath}/evidence-rooms/${id}`;
  const isFreezable = allowed.freeze && (room.contents?.files ?? 0) > 0;
  const acts = [
    { is: isFreezable, href: `${roomPath}/freeze`, label: 'Freeze this room', tone: 'primary' },
    {
      is: allowed.prepare,
      href: `${roomPath}/items`,
      label: 'Choose what goes in',
      tone: isFreezable ? 'secondary' : 'primary',
    },
    { is: allowed.prepare, href: `${roomPath}/discard`, label: 'Delete this draft', tone: 'quiet' },
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
    <div className="mt-6 print:hidden">
      {state === 'draft' ? <p className="mb-4 max-w-prose">{nextWords(room)}</p> : null}
      <div className="flex flex-wrap gap-3">
        {offered.map(({ href, label, tone }) => (
          <LinkButton key={href} href={href} tone={tone}>
            {label}
          </LinkButton>
        ))}
      </div>
    </div>
  );
}

/** What comes next for a draft. */
function nextWords({ allowed, contents }: RoomView): string {
  const isEmpty = (contents?.files ?? 0) === 0;
  if (allowed.freeze && !isEmpty)
    return 'Freezing it fixes its files as they are then, and opens it to the inspectors.';
  const first = isEmpty ? 'Nothing has been chosen yet. ' : '';
  return `${first}Once everything is in, ${allowed.freeze ? 'freeze it' : 'an inspection lead freezes it'}: that opens it to the inspectors.`;
}
