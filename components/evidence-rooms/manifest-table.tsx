import { Table } from '@/components/ui/table';
import { markingLabels } from '@/lib/evidence/labels';
import type { RoomContents } from '@/lib/evidence-rooms/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';

type Section = RoomContents['sections'][number];
type Entry = Section['entries'][number];

/** Each section of a room: the files that lie there with name, version, hash, and who sent them when, and which others stand there too. */
export function ManifestTable({ contents: { sections } }: { contents: RoomContents }) {
  const homes = new Map(
    sections.flatMap((section) =>
      section.entries.filter(({ isFirst }) => isFirst).map(({ item }) => [item.itemId, section] as const),
    ),
  );
  return sections.map(({ number, label, entries }) => {
    const [lying, others] = [entries.filter(({ isFirst }) => isFirst), entries.filter(({ isFirst }) => !isFirst)];
    return (
      <section key={number} id={`section-${number}`} aria-labelledby={`heading-${number}`} className="mt-8 scroll-mt-6">
        <h2 id={`heading-${number}`} className="mb-2 text-lg">
          {number} {label}
        </h2>
        {lying.length > 0 ? <FilesTable caption={`${number} ${label}`} entries={lying} /> : null}
        {others.length > 0 ? (
          <ul className="mt-2">
            {others.map(({ item: { itemId, title }, note }) => (
              <li key={itemId}>
                {title}, which lies in <HomeLink home={homes.get(itemId)} />
                {note ? <span className="block text-sm text-ink-soft">{note}</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
      </section>
    );
  });
}

function HomeLink({ home }: { home: Section | undefined }) {
  return home ? (
    <a href={`#section-${home.number}`}>
      {home.number} {home.label}
    </a>
  ) : null;
}

function FilesTable({ caption, entries }: { caption: string; entries: readonly Entry[] }) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
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
  );
}
