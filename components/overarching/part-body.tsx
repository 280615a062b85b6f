import { Section } from '@/components/ui/section';
import type { OverarchingEntryPage } from '@/lib/overarching/types';
import { formatInstant } from '@/lib/platform/days';
import { AnswerColumns } from './answer-columns';
import { JudgementText } from './judgement-text';
import { QuoteList } from './quote-list';
import { WritePartForm } from './write-part-form';

type PartBodyProps = { view: OverarchingEntryPage; areaSlug: string; listHref: string };

/** A part to write for those who may while it is in hand, and to read for everyone else. */
export function PartBody({ view, areaSlug, listHref }: PartBodyProps) {
  const { entry, part, quotes, questions, answers } = view;
  const areaPath = `/areas/${areaSlug}`;
  if (view.allowed.write)
    return (
      <>
        {entry ? <LastSaved entry={entry} /> : null}
        <WritePartForm view={view} areaSlug={areaSlug} listHref={listHref} />
      </>
    );
  return (
    <>
      <Section heading="What it adds up to">
        {entry ? (
          <>
            {part.isGraded ? (
              <p className="mb-4">
                Overall grade: <strong>{entry.gradeLabel ?? 'Not given yet'}</strong>
              </p>
            ) : null}
            <LastSaved entry={entry} />
            <JudgementText
              judgement={entry.judgement}
              whatNext={entry.whatNext}
              nextQuestion={questions[2]}
              headingLevel={3}
            />
          </>
        ) : (
          <p>Nothing is written of this part.</p>
        )}
      </Section>
      {quotes.length > 0 ? (
        <Section heading="In the services’ own words">
          <QuoteList
            quotes={quotes}
            areaPath={areaPath}
            frameworkCode={view.framework.code}
            criterionCode={part.code}
          />
        </Section>
      ) : null}
      {answers.length > 0 ? (
        <Section heading="What the services have agreed">
          <AnswerColumns view={view} areaPath={areaPath} />
        </Section>
      ) : null}
    </>
  );
}

function LastSaved({ entry }: { entry: NonNullable<OverarchingEntryPage['entry']> }) {
  return (
    <p className="mb-4 text-ink-soft">
      Last saved by {entry.editedByName} on {formatInstant(entry.editedAt)}.
    </p>
  );
}
