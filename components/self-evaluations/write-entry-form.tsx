import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { RichTextArea } from '@/components/forms/rich-text-area';
import { SubmitButton } from '@/components/forms/submit-button';
import { dropWorkingCopyAction, keepWorkingCopyAction } from '@/lib/operations/working-copies/actions';
import { writeEntryAction } from '@/lib/self-evaluations/entries/actions';
import { ENTRY_FORM, entryPath } from '@/lib/self-evaluations/entries/rules';
import { LONGEST_PASSAGE } from '@/lib/self-evaluations/entries/schema';
import { confidenceLabels } from '@/lib/self-evaluations/labels';
import { CONFIDENCES } from '@/lib/self-evaluations/rules';
import type { EntryPageView } from '@/lib/self-evaluations/types';
import { ChooseEvidence } from './choose-evidence';

const workingCopy = { keep: keepWorkingCopyAction, drop: dropWorkingCopyAction };

type WriteEntryFormProps = { view: EntryPageView; areaSlug: string; listHref: string };

/** The three questions, the evidence, the grade and the confidence for one criterion, saved as a draft. */
export function WriteEntryForm({ view, areaSlug, listHref }: WriteEntryFormProps) {
  const { service, framework, questions, criterion, grades, entry, agreedBefore } = view;
  const from = entry ?? agreedBefore?.entry;
  const hasOthers = view.position.of > 1;
  const place = { areaSlug, serviceId: service.id, frameworkCode: framework.code, criterionCode: criterion.code };
  return (
    <ActionForm
      key={criterion.code}
      drawnFrom={entry?.version ?? 0}
      id={ENTRY_FORM}
      action={writeEntryAction}
      autosave={{ area: areaSlug, path: entryPath(place), copy: view.copy, ...workingCopy }}
      submitLabel="Save as a draft"
      cancelHref={listHref}
      moreActions={
        hasOthers ? (
          <SubmitButton tone="secondary" name="goTo" value="next">
            Save and go to the next
          </SubmitButton>
        ) : null
      }
      defaultValue={{
        whatWeKnow: from?.whatWeKnow,
        howWeKnow: from?.howWeKnow,
        whatNext: from?.whatNext,
        evidence: view.evidence.filter(({ isNamed }) => isNamed).map(({ id }) => id),
        grade: from?.grade,
        confidence: from?.confidence,
      }}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="serviceId" value={service.id} />
      <Hidden name="frameworkCode" value={framework.code} />
      <Hidden name="criterionCode" value={criterion.code} />
      <Hidden name="selfEvaluationId" value={view.selfEvaluationId ?? ''} />
      <Hidden name="version" value={entry?.version ?? 0} />
      <RichTextArea
        name="whatWeKnow"
        limit={LONGEST_PASSAGE}
        label={questions[0]}
        hint="How good practice is and what difference it makes to children. Say what is weak as plainly as what is strong."
        rows={7}
      />
      <RichTextArea
        name="howWeKnow"
        limit={LONGEST_PASSAGE}
        label={questions[1]}
        hint="Which data, audits, observations and words of children and families show it, and of when."
        rows={6}
      />
      <ChooseEvidence evidence={view.evidence} />
      <RichTextArea
        name="whatNext"
        limit={LONGEST_PASSAGE}
        label={questions[2]}
        hint="What will change, by when, who sees to it, and how you will know that it worked."
        rows={5}
      />
      {grades.length > 0 ? (
        <RadioGroup
          name="grade"
          label="Which grade do you propose?"
          hint="The grade that an inspector would give on what you have just written."
          options={grades.map(({ code, label, meaning }) => ({ value: code, label, hint: meaning }))}
        />
      ) : null}
      <RadioGroup
        name="confidence"
        label="How confident are you in this?"
        options={CONFIDENCES.map((value) => ({ value, ...confidenceLabels[value] }))}
      />
      <p className="max-w-prose text-sm text-ink-soft">
        Write without names or other details of children and families. A draft is seen only by your own organisation.
      </p>
    </ActionForm>
  );
}
