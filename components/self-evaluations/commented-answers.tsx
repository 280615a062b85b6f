import { RichText } from '@/components/ui/rich-text';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant } from '@/lib/platform/days';
import type { CommentsPageView } from '@/lib/self-evaluations/comments/types';
import { confidenceWords } from '@/lib/self-evaluations/labels';
import { ANSWERS, type Answer } from '@/lib/self-evaluations/rules';

type CommentedAnswersProps = { view: CommentsPageView; entry: NonNullable<CommentsPageView['entry']> };

/** An answer to read, with the words marked that open comments are about. */
export function CommentedAnswers({ view, entry }: CommentedAnswersProps) {
  const { questions, criterion, threads } = view;
  const marksOf = (answer: Answer) =>
    threads.flatMap(({ id, part, quote, resolved, writtenByName }) =>
      part === answer && quote && !resolved
        ? { words: quote, href: `#comment-${id}`, label: `comment by ${writtenByName}` }
        : [],
    );
  const passage = (answer: Answer) =>
    entry[answer] ? (
      <div data-answer={answer}>
        <RichText text={entry[answer]} headingLevel={3} marks={marksOf(answer)} />
      </div>
    ) : (
      <span className="text-ink-soft">Nothing yet</span>
    );
  return (
    <>
      <SummaryList
        rows={[
          ...ANSWERS.map((answer, place) => ({ label: questions[place], value: passage(answer) })),
          ...(criterion.isGraded ? [{ label: 'Proposed grade', value: entry.gradeLabel ?? 'Not given yet' }] : []),
          { label: 'Confidence', value: confidenceWords(entry.confidence) },
        ]}
      />
      <p className="mt-2 text-sm text-ink-soft">
        Written by {entry.editedByName}, {formatInstant(entry.editedAt)}
      </p>
    </>
  );
}
