import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { RichTextArea } from '@/components/forms/rich-text-area';
import { SubmitButton } from '@/components/forms/submit-button';
import { Details } from '@/components/ui/details';
import { dropWorkingCopyAction, keepWorkingCopyAction } from '@/lib/operations/working-copies/actions';
import { writeOverarchingEntryAction } from '@/lib/overarching/entries/actions';
import { PART_FORM, partPath } from '@/lib/overarching/entries/rules';
import { originWords } from '@/lib/overarching/labels';
import type { AgreedAnswer, OverarchingEntryPage } from '@/lib/overarching/types';
import { LONGEST_PASSAGE } from '@/lib/self-evaluations/entries/schema';
import { questionOf } from '@/lib/self-evaluations/labels';
import { ANSWERS } from '@/lib/self-evaluations/rules';
import { AnswerColumns } from './answer-columns';
import { QuoteChoices } from './quote-choices';

const workingCopy = { keep: keepWorkingCopyAction, drop: dropWorkingCopyAction };

type WritePartFormProps = { view: OverarchingEntryPage; areaSlug: string; listHref: string };

/** What the services say, with the statements to quote, and below it what it adds up to; saved as a draft. */
export function WritePartForm({ view, areaSlug, listHref }: WritePartFormProps) {
  const { part, entry, grades, quoted, pastQuotes, answers, questions } = view;
  const version = entry?.version ?? 0;
  const past = pastQuotes.map(({ reference, text, origin }) => ({
    reference,
    text: `“${text}” (${originWords(origin)})`,
  }));
  return (
    <ActionForm
      key={part.code}
      drawnFrom={version}
      id={PART_FORM}
      action={writeOverarchingEntryAction}
      autosave={{ area: areaSlug, path: partPath(areaSlug, view.id, part.code), copy: view.copy, ...workingCopy }}
      submitLabel="Save as a draft"
      cancelHref={listHref}
      moreActions={
        <SubmitButton tone="secondary" name="goTo" value="next">
          Save and go to the next
        </SubmitButton>
      }
      defaultValue={{
        judgement: entry?.judgement,
        whatNext: entry?.whatNext,
        grade: entry?.grade,
        quotes: [...quoted],
      }}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evaluationId" value={view.id} />
      <Hidden name="criterionCode" value={part.code} />
      <Hidden name="version" value={version} />
      {view.sources.map((id) => (
        <Hidden key={id} name="sources" value={id} />
      ))}
      {answers.length > 0 ? (
        <>
          <h2>What the services have agreed</h2>
          <AnswerColumns view={view} areaPath={`/areas/${areaSlug}`} below={(answer) => statements(answer)} />
        </>
      ) : null}
      {past.length > 0 ? (
        <QuoteChoices legend="Quoted from texts that have been replaced since" statements={past} />
      ) : null}
      <h2 className="mt-4">What it adds up to</h2>
      <RichTextArea
        name="judgement"
        limit={LONGEST_PASSAGE}
        label="Our judgement"
        hint="What is true across the services, where they differ and why, and what difference it makes to children."
        rows={9}
      />
      <RichTextArea
        name="whatNext"
        limit={LONGEST_PASSAGE}
        label={questions[2]}
        hint="What the area as a whole will do, by when, and how it will know that it worked."
        rows={6}
      />
      {grades.length > 0 ? (
        <RadioGroup
          name="grade"
          label="Overall grade"
          hint="Your judgement of the whole picture, not a sum of the services’ grades."
          options={grades.map(({ code, label, meaning }) => ({ value: code, label, hint: meaning }))}
        />
      ) : null}
      <p className="max-w-prose text-sm text-ink-soft">
        Write without names or other details of children and families. The partners read it once it is signed off.
      </p>
    </ActionForm>
  );

  function statements({ origin, statements: all }: AgreedAnswer) {
    return (
      <Details
        isOpen={all.some(({ reference }) => quoted.includes(reference))}
        summary={
          <>
            Quote statements<span className="sr-only"> of {origin.serviceName}</span>
          </>
        }
      >
        <div className="grid gap-4">
          {ANSWERS.map((asked) => ({ asked, own: all.filter((one) => one.part === asked) }))
            .filter(({ own }) => own.length > 0)
            .map(({ asked, own }) => (
              <QuoteChoices key={asked} legend={questionOf(questions, asked)} statements={own} />
            ))}
        </div>
      </Details>
    );
  }
}
