import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { confidenceWords, missingWords } from '@/lib/self-evaluations/labels';
import type { EvaluatedCriterion } from '@/lib/self-evaluations/types';
import { EntryText } from './entry-text';

export type EntriesToReadProps = {
  criteria: readonly EvaluatedCriterion[];
  questions: readonly [string, string, string];
  /** The page to change an answer; left out for those who only read. */
  hrefOf?: (code: string) => string;
  /** Links that stand below each answer. */
  aboutEntry?: (criterion: EvaluatedCriterion) => ReactNode;
};

/** Every answer of a self-evaluation on one page; for readers the grades at a glance come first. */
export function EntriesToRead({ criteria, questions, hrefOf, aboutEntry }: EntriesToReadProps) {
  const hasGrades = criteria.some(({ isGraded }) => isGraded);
  return (
    <>
      {criteria.length > 1 && !hrefOf ? (
        <Table
          caption="The answers at a glance"
          narrow="stack"
          rows={criteria}
          rowKey={({ code }) => code}
          columns={[
            { header: 'Criterion', rowHeader: true, cell: ({ code, label }) => <a href={`#${code}`}>{label}</a> },
            ...(hasGrades
              ? [
                  {
                    header: 'Proposed grade',
                    cell: ({ isGraded, entry }: EvaluatedCriterion) =>
                      isGraded ? (entry?.gradeLabel ?? 'Not given yet') : 'Not graded',
                  },
                ]
              : []),
            { header: 'Confidence', cell: ({ entry }) => confidenceWords(entry?.confidence ?? null) },
          ]}
        />
      ) : null}
      <div className={`grid gap-10 ${hrefOf ? '' : 'mt-8'}`}>
        {criteria.map((criterion) => (
          <article key={criterion.code} id={criterion.code} className="scroll-mt-6">
            <div className="mb-3 flex max-w-4xl flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <div>
                <p className="text-sm text-ink-soft">{criterion.elementLabel}</p>
                <h3>{criterion.label}</h3>
              </div>
              {hrefOf && criterion.isAssigned ? (
                <Link href={hrefOf(criterion.code)} className="print:hidden">
                  {criterion.entry ? 'Change' : 'Answer'}
                  <span className="sr-only"> {criterion.label}</span>
                </Link>
              ) : null}
            </div>
            {hrefOf && criterion.missing.length > 0 ? (
              <p className="mb-3">
                <Tag tone="gap">Missing</Tag> {missingWords(criterion.missing, questions)}
              </p>
            ) : null}
            {criterion.entry ? (
              <EntryText entry={criterion.entry} questions={questions} isGraded={criterion.isGraded} />
            ) : (
              <p className="text-ink-soft">Nothing is written for this criterion.</p>
            )}
            {aboutEntry && criterion.entry ? (
              <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1 print:hidden">{aboutEntry(criterion)}</div>
            ) : null}
          </article>
        ))}
      </div>
    </>
  );
}
