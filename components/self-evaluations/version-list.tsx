import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/platform/days';
import type { TonedLabel } from '@/lib/platform/tone';
import type { SavedVersion } from '@/lib/self-evaluations/versions/types';

type VersionListProps<Version> = {
  versions: readonly Version[];
  /** What the editions are editions of. */
  of: string;
  /** What became of a version that stands in its edition, or was sent; none was saved over. */
  tagsOf: (version: Version) => readonly TonedLabel[];
};

/** Every save, latest first: when, by whom, in which edition. */
export function VersionList<Version extends SavedVersion>({ versions, of, tagsOf }: VersionListProps<Version>) {
  return (
    <Table
      caption="All versions"
      isCaptionHidden
      narrow="stack"
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { header: 'Version', rowHeader: true, nowrap: true, cell: ({ number }) => number },
        { header: 'Saved', nowrap: true, cell: ({ saved }) => formatInstant(saved.at) },
        { header: 'By', cell: ({ saved }) => saved.byName },
        { header: of, cell: ({ edition }) => edition },
        {
          header: 'What became of it',
          cell: (version) => {
            const tags = tagsOf(version);
            return (
              <span className="flex flex-wrap gap-2">
                {tags.map(({ tone, label }) => (
                  <Tag key={label} tone={tone}>
                    {label}
                  </Tag>
                ))}
                {tags.length > 0 ? null : <span className="text-ink-soft">Saved over</span>}
              </span>
            );
          },
        },
      ]}
    />
  );
}
