import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { Section } from '@/components/ui/section';
import { counted } from '@/lib/platform/counted';
import { applySelfEvaluationImportAction } from '@/lib/self-evaluations/imports/actions';
import { canTakeOver, isOffered } from '@/lib/self-evaluations/imports/rules';
import type { ImportedCriterionView, SelfEvaluationImportView } from '@/lib/self-evaluations/imports/types';
import { ImportChoice } from './import-choice';
import { ImportCriterion } from './import-criterion';

type ImportReviewProps = { areaSlug: string; view: SelfEvaluationImportView; cancelHref: string };

const tickOf = ({ code, version }: ImportedCriterionView) => `${code}@${version}`;

/** Every criterion of a file with what would change, and one button that takes the ticked ones over. */
export function ImportReview({ areaSlug, view, cancelHref }: ImportReviewProps) {
  const toTake = view.criteria.filter(({ outcome }) => canTakeOver(outcome));
  const faulty = view.criteria.filter(({ outcome }) => outcome === 'faulty');
  const unchanged = view.criteria.filter(({ outcome }) => outcome === 'same' || outcome === 'empty');
  return (
    <>
      {faulty.length > 0 ? (
        <Section
          heading={`To put right in the file: ${counted(faulty.length, 'criterion', 'criteria')}`}
          lead="These cannot be taken over as they are. Put them right, and send the file in again; the others need not wait."
        >
          <div className="grid gap-6">
            {faulty.map((criterion) => (
              <ImportCriterion key={criterion.code} criterion={criterion} />
            ))}
          </div>
        </Section>
      ) : null}
      {toTake.length > 0 ? (
        <Section
          heading={`Different from the draft: ${counted(toTake.length, 'criterion', 'criteria')}`}
          lead="Words struck through will be taken out; underlined words will be put in. Only what is ticked is taken over."
        >
          <ActionForm
            // The ticks carry what was looked at: other versions make another form.
            key={toTake.map(tickOf).join(' ')}
            id="take-over"
            action={applySelfEvaluationImportAction}
            defaultValue={{ criteria: toTake.filter(isOffered).map(tickOf) }}
            submitLabel="Take over what is ticked"
            pendingLabel="Taking it over…"
            cancelHref={cancelHref}
          >
            <Hidden name="area" value={areaSlug} />
            <Hidden name="importId" value={view.id} />
            {view.selfEvaluationId ? <Hidden name="selfEvaluationId" value={view.selfEvaluationId} /> : null}
            {toTake.map((criterion, index) => (
              <ImportCriterion key={criterion.code} criterion={criterion}>
                <ImportChoice
                  value={tickOf(criterion)}
                  label={`Take over “${criterion.label}”`}
                  isFirst={index === 0}
                />
              </ImportCriterion>
            ))}
          </ActionForm>
        </Section>
      ) : null}
      {unchanged.length > 0 ? (
        <Section heading={`Nothing to take over: ${counted(unchanged.length, 'criterion', 'criteria')}`}>
          <ul>
            {unchanged.map(({ code, label, outcome }) => (
              <li key={code}>
                {label}: {outcome === 'same' ? 'the same as the draft' : 'nothing is written in the file'}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
