import { RichText } from '@/components/ui/rich-text';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant } from '@/lib/platform/days';
import { confidenceWords } from '@/lib/self-evaluations/labels';
import type { EntryView } from '@/lib/self-evaluations/types';

type EntryTextProps = {
  entry: EntryView;
  questions: readonly [string, string, string];
  isGraded: boolean;
  /** Of the headings within the answers; 4 where a heading of level 3 names the criterion. */
  headingLevel?: 2 | 3 | 4;
};

/** What a service says of one criterion, to read. */
export function EntryText({ entry, questions, isGraded, headingLevel = 4 }: EntryTextProps) {
  const passage = (text: string) =>
    text ? <RichText text={text} headingLevel={headingLevel} /> : <span className="text-ink-soft">Nothing yet</span>;
  return (
    <>
      <SummaryList
        rows={[
          { label: questions[0], value: passage(entry.whatWeKnow) },
          { label: questions[1], value: passage(entry.howWeKnow) },
          { label: questions[2], value: passage(entry.whatNext) },
          ...(isGraded ? [{ label: 'Proposed grade', value: entry.gradeLabel ?? 'Not given yet' }] : []),
          { label: 'Confidence', value: confidenceWords(entry.confidence) },
        ]}
      />
      <p className="mt-2 text-sm text-ink-soft">
        Written by {entry.editedByName}, {formatInstant(entry.editedAt)}
      </p>
    </>
  );
}
