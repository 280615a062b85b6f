import { FilterBar } from '@/components/ui/filter-bar';
import { SummaryList } from '@/components/ui/summary-list';
import { TextDifference } from '@/components/ui/text-difference';
import { formatInstant } from '@/lib/platform/days';
import { differenceOf } from '@/lib/platform/text-difference';
import { versionWords } from '@/lib/self-evaluations/versions/labels';
import type { AnswerChange, SavedVersion, WordChange } from '@/lib/self-evaluations/versions/types';

type ComparedVersionsProps = {
  versions: readonly SavedVersion[];
  from: SavedVersion;
  to: SavedVersion;
  texts: readonly (AnswerChange & { label: string | undefined })[];
  words: readonly { label: string; change: WordChange | null }[];
  /** The framework that the address of the page names, where it does. */
  framework?: string;
};

/** Two versions word by word, and the choice of which two. */
export function ComparedVersions({ versions, from, to, texts, words, framework }: ComparedVersionsProps) {
  const options = versions.map((version) => ({ value: String(version.number), label: versionWords(version) }));
  return (
    <>
      <FilterBar
        label="Choose two versions"
        filters={[
          ...(framework ? [{ kind: 'hidden', name: 'framework', value: framework } as const] : []),
          { kind: 'select', name: 'from', label: 'From', value: String(from.number), options },
          { kind: 'select', name: 'to', label: 'To', value: String(to.number), options },
        ]}
      />
      <p className="mb-4 max-w-prose">
        From version {from.number}, saved by {from.saved.byName} on {formatInstant(from.saved.at)}, to version{' '}
        {to.number}, saved by {to.saved.byName} on {formatInstant(to.saved.at)}. Words taken out are struck through,
        words put in are underlined.
      </p>
      <SummaryList
        rows={[
          ...texts.map(({ label, ...change }) => ({ label, value: <Changed {...change} /> })),
          ...words.map(({ label, change }) => ({ label, value: <ChangedWord change={change} /> })),
        ]}
      />
    </>
  );
}

function Changed({ before, after }: AnswerChange) {
  if (before === after) return <span className="text-ink-soft">No word has changed</span>;
  return <TextDifference runs={differenceOf(before, after)} />;
}

function ChangedWord({ change }: { change: WordChange | null }) {
  if (!change) return <span className="text-ink-soft">Not changed</span>;
  return `From “${change.from}” to “${change.to}”`;
}
