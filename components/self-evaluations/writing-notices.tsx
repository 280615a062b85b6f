import { Details } from '@/components/ui/details';
import { InsetText } from '@/components/ui/inset-text';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextDifference } from '@/components/ui/text-difference';
import { formatTime } from '@/lib/platform/days';
import type { EntryPageView } from '@/lib/self-evaluations/types';
import { EntryText } from './entry-text';
import { ReturnReason } from './return-reason';

/** What a writer must know before they write: why it came back, what it begins with, who else is at it. */
export function WritingNotices({ view }: { view: EntryPageView }) {
  const { agreedBefore, returned, takenOverFrom, questions, criterion, joined, alsoWriting, contributors } = view;
  return (
    <>
      {joined ? (
        <NotificationBanner kind="success" title="Saved, together with what had been saved meanwhile">
          <p>
            {joined.byName} saved this while you were writing. Each of you changed other passages, so both stand below.
            Read it once more.
          </p>
          {joined.parts.map(({ question, runs }) => (
            <Details key={question} summary={`What ${joined.byName} changed: ${question}`}>
              <TextDifference runs={runs} />
            </Details>
          ))}
        </NotificationBanner>
      ) : null}
      {returned ? <ReturnReason returned={returned} /> : null}
      {takenOverFrom ? (
        <NotificationBanner title={`Taken over from ${takenOverFrom}. Look at it and save it.`}>
          <p>Until somebody has, it does not count as answered.</p>
        </NotificationBanner>
      ) : null}
      {agreedBefore ? (
        <InsetText>
          <p>
            This begins with what was agreed for {agreedBefore.cycle}. Change what has changed and save: the agreed text
            stays as it is.
          </p>
          <Details summary={`What was agreed for ${agreedBefore.cycle}`}>
            <EntryText entry={agreedBefore.entry} questions={questions} isGraded={criterion.isGraded} />
          </Details>
        </InsetText>
      ) : null}
      {contributors.length > 0 ? (
        <p className="mb-4 text-ink-soft">Named to write this: {contributors.join(', ')}.</p>
      ) : null}
      {alsoWriting.map(({ name, at }) => (
        <p key={name} className="mb-4 border-l-4 border-info pl-4">
          {name} is writing here too (last at {formatTime(at)}). Whoever saves second gets both texts put together.
        </p>
      ))}
    </>
  );
}
