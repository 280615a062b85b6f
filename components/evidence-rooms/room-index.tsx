import type { Section } from '@/lib/evidence-rooms/sections';
import type { RoomContents, RoomFile } from '@/lib/evidence-rooms/types';
import { RoomFileEntry } from './room-file-entry';

type RoomIndexProps = { contents: RoomContents; filesPath: string };

const parts: readonly { heading: string; kinds: readonly Section<RoomFile>['kind'][] }[] = [
  { heading: 'By criterion', kinds: ['criterion'] },
  { heading: 'By hand-over item', kinds: ['handover'] },
  { heading: 'Without a place', kinds: ['other'] },
];

/** What lies in an opened room, by criterion and then by hand-over item, each file to be taken wherever it is named. */
export function RoomIndex({ contents: { sections }, filesPath }: RoomIndexProps) {
  const shown = parts
    .map(({ heading, kinds }) => ({ heading, within: sections.filter(({ kind }) => kinds.includes(kind)) }))
    .filter(({ within }) => within.length > 0);
  return (
    <div>
      <nav aria-label="In this room" className="mb-10 print:hidden">
        {shown.map(({ heading, within }) => (
          <div key={heading} className="mb-6">
            <h3>{heading}</h3>
            <ul className="mt-2 list-none p-0 sm:columns-2 sm:gap-8">
              {within.map(({ number, label, entries }) => (
                <li key={number} className="mb-1 break-inside-avoid">
                  {number} <a href={`#section-${number}`}>{label}</a>{' '}
                  <span className="text-ink-soft">({entries.length})</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {sections.map(({ number, label, entries }) => (
        <section
          key={number}
          id={`section-${number}`}
          aria-labelledby={`heading-${number}`}
          className="mt-10 scroll-mt-6"
        >
          <h3 id={`heading-${number}`} className="mb-3">
            {number} {label}
          </h3>
          <ul className="grid list-none gap-4 p-0">
            {entries.map(({ item, note, isFirst }) => (
              <li key={item.itemId} className="border-b border-line pb-3">
                <RoomFileEntry file={item} note={note} isFirst={isFirst} href={`${filesPath}/${item.itemId}`} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
