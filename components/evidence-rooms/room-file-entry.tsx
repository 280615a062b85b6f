import { Tag } from '@/components/ui/tag';
import { evidenceKindLabels, markingLabels } from '@/lib/evidence/labels';
import { damagedLabel } from '@/lib/evidence-rooms/labels';
import type { RoomFile } from '@/lib/evidence-rooms/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';

type RoomFileEntryProps = { file: RoomFile; note: string; isFirst: boolean; href: string };

/** A file under one of its places: in full under the first, and by its name and what it shows there under the others. */
export function RoomFileEntry({ file, note, isFirst, href }: RoomFileEntryProps) {
  const { title, kind, summary, partnerName, marking, number, fileName, sizeInBytes, sentByName, sentAt } = file;
  const words = note || (isFirst ? summary : '');
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {file.isIntact && file.mayOpen ? (
          <a href={href} download={fileName} className="font-bold">
            {title}
          </a>
        ) : (
          <span className="font-bold">{title}</span>
        )}
        {file.isIntact ? null : <Tag tone={damagedLabel.tone}>{damagedLabel.label}</Tag>}
      </div>
      {words ? <p className="max-w-prose">{words}</p> : null}
      {isFirst ? (
        <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
          {evidenceKindLabels[kind].label} · {partnerName} · {markingLabels[marking]} · {fileName},{' '}
          {formatBytes(sizeInBytes)}, version {number}, sent by {sentByName}, {formatInstant(sentAt)}
        </p>
      ) : null}
      {isFirst && !file.isIntact ? (
        <p className="text-sm">The file is no longer as it was sent. The area has to send it anew.</p>
      ) : null}
      {isFirst && file.isIntact && !file.mayOpen ? (
        <p className="text-sm">Holds child-level data, which your role does not open.</p>
      ) : null}
    </>
  );
}
