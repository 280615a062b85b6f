import { FilterBar } from '@/components/ui/filter-bar';
import { SummaryList } from '@/components/ui/summary-list';
import { TextDifference } from '@/components/ui/text-difference';
import { formatInstant } from '@/lib/platform/days';
import { differenceOf } from '@/lib/platform/text-difference';
import { versionWords } from '@/lib/self-evaluations/versions/labels';
import type { AnswerChange, VersionsPageView, WordChange } from '@/lib/self-evaluations/versions/types';

type ComparedVersionsProps = { view: VersionsPageView; compared: NonNullable<VersionsPageView['compared']> };

/** Two versions of an answer word by word, and the choice of which two. */
export function ComparedVersions({ view, compared }: ComparedVersionsProps) {
  const { from, to, answers, grade, confidence } = compared;
  const options = view.versions.map((version) => ({ value: String(version.number), label: versionWords(version) }));
  return (
    <>
      <FilterBar
        label="Choose two versions"
        filters={[
          { kind: 'hidden', name: 'framework', value: view.framework.code },
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
          ...answers.map((change, place) => ({ label: view.questions[place], value: <Changed {...change} /> })),
          { label: 'Proposed grade', value: <ChangedWord change={grade} /> },
          { label: 'Confidence', value: <ChangedWord change={confidence} /> },
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
