import { InsetText } from '@/components/ui/inset-text';
import { Section } from '@/components/ui/section';
import type { SelfEvaluationView } from '@/lib/self-evaluations/types';
import { AgreeSelfEvaluationForm } from './agree-self-evaluation-form';
import { ReturnSelfEvaluationForm } from './return-self-evaluation-form';

/** Where the task group agrees or returns what it has just read; nothing for everyone else. */
export function DecisionSection({ view, areaSlug }: { view: SelfEvaluationView; areaSlug: string }) {
  const { current, allowed, needsSomeoneElse, service } = view;
  if (!current) return null;
  if (needsSomeoneElse)
    return (
      <InsetText>
        You wrote part of this self-evaluation or sent it, so someone else in the task group decides on it.
      </InsetText>
    );
  if (!allowed.agree && !allowed.return) return null;
  return (
    <div className="mt-12 border-t border-line pt-10 print:hidden">
      {allowed.agree ? (
        <Section
          id="decide"
          heading="Agree"
          lead={`Every partner in the area will be able to read it, its text can no longer change, and readiness counts it. Any earlier one of ${service.name} is replaced.`}
        >
          <AgreeSelfEvaluationForm areaSlug={areaSlug} selfEvaluation={current} />
        </Section>
      ) : null}
      {allowed.return ? (
        <Section heading="Or return it" lead="The service can change its answers and send them again.">
          <ReturnSelfEvaluationForm areaSlug={areaSlug} selfEvaluation={current} />
        </Section>
      ) : null}
    </div>
  );
}
