import type { Criterion, Pack } from '@/lib/frameworks/schema';

type CriteriaTreeProps = {
  pack: Pack;
  criteria: readonly Criterion[];
  /** Where a criterion's readiness is shown; null for those who do not see it. */
  hrefOf: ((code: string) => string) | null;
  /** Of the criteria's headings; an element's are h3. */
  level?: 3 | 4;
};

/** Criteria below one another, each with what it asks and what good looks like. */
export function CriteriaTree({ pack, criteria, hrefOf, level = 3 }: CriteriaTreeProps) {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <ul className="grid list-none gap-6 p-0">
      {criteria.map((criterion) => (
        <li key={criterion.code} id={criterion.code} className="scroll-mt-6 border-l-4 border-line pl-5">
          <Heading className="text-lg">
            {hrefOf && criterion.selfEvaluated ? (
              <a href={hrefOf(criterion.code)}>{criterion.label}</a>
            ) : (
              criterion.label
            )}
          </Heading>
          <p className="text-sm text-ink-soft">
            {criterion.code}
            {criterion.selfEvaluated ? ' · services evaluate themselves' : ''}
            {criterion.graded ? ' · graded' : ''}
          </p>
          <p className="mt-1 max-w-prose">{criterion.summary}</p>
          <p className="mt-2 max-w-prose">
            <strong>What good looks like: </strong>
            {criterion.good}
          </p>
          {criterion.children.length > 0 ? (
            <div className="mt-5">
              <CriteriaTree pack={pack} criteria={criterion.children} hrefOf={hrefOf} level={4} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
