import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { RichText } from '@/components/ui/rich-text';
import { StatusMark } from '@/components/ui/status-mark';
import { gradeTones } from '@/lib/overarching/labels';
import type { AgreedAnswer, OverarchingEntryPage } from '@/lib/overarching/types';
import { dayOf, formatDay } from '@/lib/platform/days';
import { confidenceWords, questionOf } from '@/lib/self-evaluations/labels';
import { ANSWERS } from '@/lib/self-evaluations/rules';
import { originHref } from './addresses';

type AnswerColumnsProps = {
  view: OverarchingEntryPage;
  areaPath: string;
  /** What stands below a service's answer, such as its statements to quote. */
  below?: (answer: AgreedAnswer) => ReactNode;
};

/** What the services have agreed on a criterion, side by side on wide screens and one below the other on phones. */
export function AnswerColumns({ view, areaPath, below }: AnswerColumnsProps) {
  const { answers, framework, part, questions } = view;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 md:grid-cols-[repeat(auto-fit,minmax(19rem,1fr))]">
      {answers.map((answer) => {
        const { origin } = answer;
        return (
          <article
            key={origin.selfEvaluationId}
            aria-labelledby={`answer-${origin.selfEvaluationId}`}
            className="min-w-0 border border-line bg-paper px-5 py-4 break-inside-avoid"
          >
            <h3 id={`answer-${origin.selfEvaluationId}`} className="text-lg">
              {origin.serviceName}
            </h3>
            <p className="text-sm text-ink-soft">
              {origin.partnerName}.{' '}
              <Link href={originHref(areaPath, framework.code, origin, part.code)}>
                {origin.editionName}
                <span className="sr-only"> of {origin.serviceName}</span>
              </Link>
              {origin.agreedAt ? `, agreed ${formatDay(dayOf(origin.agreedAt))}` : null}
            </p>
            <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
              {part.isGraded ? <GradeMark answer={answer} view={view} /> : null}
              <span className="text-ink-soft">Confidence: {confidenceWords(answer.confidence).toLowerCase()}</span>
            </p>
            {ANSWERS.map((asked) => (
              <div key={asked} className="mt-4">
                <h4 className="mb-1 text-base font-bold">{questionOf(questions, asked)}</h4>
                <RichText text={answer[asked]} headingLevel={5} />
              </div>
            ))}
            {below?.(answer)}
          </article>
        );
      })}
    </div>
  );
}

function GradeMark({ answer, view }: { answer: AgreedAnswer; view: OverarchingEntryPage }) {
  const rank = view.grades.find(({ code }) => code === answer.grade)?.rank;
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold">
      <StatusMark tone={rank === undefined ? 'neutral' : (gradeTones[rank] ?? 'neutral')} size="small" />
      {answer.gradeLabel ?? 'No grade'}
    </span>
  );
}
