import { createElement, type ReactNode } from 'react';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant } from '@/lib/platform/days';
import type { AuthoredRun } from '@/lib/self-evaluations/versions/authorship';
import type { AuthoredAnswer } from '@/lib/self-evaluations/versions/types';

/** There are so many kinds of line; further writers share one, and are told apart by their number. */
const LINES = 4;
const EARLIER = 'Somebody earlier';

type AuthoredAnswersProps = { answers: readonly { label: string | undefined; lines: AuthoredAnswer }[] };

/** The words that stand there now, each with a line and a number for whoever wrote it. */
export function AuthoredAnswers({ answers }: AuthoredAnswersProps) {
  const runs = answers.flatMap(({ lines }) => lines.flat());
  const writers = [...new Set(runs.map(writerOf))];
  return (
    <>
      {writers.length > 1 ? (
        <ul aria-label="Who wrote it" className="mb-4 flex list-none flex-wrap gap-x-6 gap-y-2 p-0">
          {writers.map((writer, place) => (
            <li key={writer}>
              <span className="written-by" data-line={(place % LINES) + 1}>
                <strong>{place + 1}</strong> {writer}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-4">{writers[0] ? `All of it is by ${writers[0]}.` : 'Nothing is written.'}</p>
      )}
      <SummaryList
        rows={answers.map(({ label, lines }) => ({
          label,
          value:
            lines.length > 0 ? (
              <Lines answer={lines} writers={writers} />
            ) : (
              <span className="text-ink-soft">Nothing yet</span>
            ),
        }))}
      />
    </>
  );
}

function writerOf({ authorName }: AuthoredRun): string {
  return authorName ?? EARLIER;
}

function Lines({ answer, writers }: { answer: AuthoredAnswer; writers: readonly string[] }) {
  let before: string | null = null;
  const line = (runs: readonly AuthoredRun[]): ReactNode =>
    createElement('p', { className: 'mb-2 max-w-prose' }, ...runs.map(run));
  const run = (one: AuthoredRun): ReactNode => {
    const writer = writerOf(one);
    const place = writers.indexOf(writer);
    const isNew = writer !== before;
    before = writer;
    if (writers.length === 1) return one.text;
    const when = one.authorName === null ? `Before ${formatInstant(one.at)}` : formatInstant(one.at);
    return (
      <span className="written-by" data-line={(place % LINES) + 1} title={`${writer}, ${when}`}>
        {isNew ? (
          <>
            <sup aria-hidden="true" className="font-bold">
              {place + 1}
            </sup>
            <span className="sr-only">[Written by {writer}:] </span>
          </>
        ) : null}
        {one.text}
      </span>
    );
  };
  // Lines and runs have no names of their own and never move: they are drawn one after the other, without keys.
  return createElement('div', null, ...answer.map(line));
}
