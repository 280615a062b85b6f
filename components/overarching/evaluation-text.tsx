import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { missingWords, staleLabel } from '@/lib/overarching/labels';
import type { OverarchingText, WrittenPart } from '@/lib/overarching/types';
import { JudgementText } from './judgement-text';
import { QuoteList } from './quote-list';

type EvaluationTextProps = {
  view: OverarchingText;
  areaPath: string;
  /** The page to change a part; left out for those who only read. */
  hrefOf?: (code: string) => string;
};

/** All that an evaluation says on one page: the whole first, then part by part with what is quoted. */
export function EvaluationText({ view, areaPath, hrefOf }: EvaluationTextProps) {
  const whole = view.parts.filter(({ kind }) => kind === 'whole');
  const others = view.parts.filter(({ kind }) => kind !== 'whole');
  return (
    <div className="grid gap-10">
      {[...whole, ...others].map((part) => (
        <article key={part.code} id={part.code} aria-labelledby={`part-${part.code}`} className="scroll-mt-6">
          <div className="mb-3 flex max-w-4xl flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id={`part-${part.code}`} className={part.depth > 0 ? 'text-lg' : 'text-xl'}>
              {part.label}
            </h2>
            {hrefOf ? (
              <Link href={hrefOf(part.code)} className="print:hidden">
                {part.isSaved ? 'Change' : 'Write'}
                <span className="sr-only"> {part.label}</span>
              </Link>
            ) : null}
          </div>
          <Marks part={part} isChecked={hrefOf !== undefined} />
          {part.isSaved ? (
            <JudgementText
              judgement={part.judgement}
              whatNext={part.whatNext}
              nextQuestion={view.questions[2]}
              headingLevel={3}
            />
          ) : (
            <p className="text-ink-soft">Nothing is written of this part.</p>
          )}
          {part.quotes.length > 0 ? (
            <div className="mt-5">
              <h3 className="mb-2 text-base font-bold">In the services’ own words</h3>
              <QuoteList
                quotes={part.quotes}
                areaPath={areaPath}
                frameworkCode={view.framework.code}
                criterionCode={part.code}
              />
            </div>
          ) : null}
        </article>
      ))}
    </div>
  );
}

function Marks({ part, isChecked }: { part: WrittenPart; isChecked: boolean }) {
  const isMissing = isChecked && part.missing.length > 0;
  if (!part.gradeLabel && !isMissing && !part.isStale) return null;
  return (
    <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      {part.gradeLabel ? (
        <span>
          Overall grade: <strong>{part.gradeLabel}</strong>
        </span>
      ) : null}
      {part.isStale ? <Tag tone={staleLabel.tone}>{staleLabel.label}</Tag> : null}
      {isMissing ? (
        <span>
          <Tag tone="gap">Missing</Tag> {missingWords(part.missing)}
        </span>
      ) : null}
    </p>
  );
}
