import { InsetText } from '@/components/ui/inset-text';
import { Section } from '@/components/ui/section';
import type { CommentCount } from '@/lib/self-evaluations/comments/types';
import type { SelfEvaluationView } from '@/lib/self-evaluations/types';
import { AgreeSelfEvaluationForm } from './agree-self-evaluation-form';
import { ReturnSelfEvaluationForm } from './return-self-evaluation-form';

type DecisionSectionProps = { view: SelfEvaluationView; comments: readonly CommentCount[]; areaSlug: string };

/** Where the task group agrees or returns what it has just read; nothing for everyone else. */
export function DecisionSection({ view, comments, areaSlug }: DecisionSectionProps) {
  const { current, allowed, needsSomeoneElse, service, criteria } = view;
  if (!current) return null;
  if (needsSomeoneElse)
    return (
      <InsetText>
        You wrote part of this self-evaluation or sent it, so someone else in the task group decides on it.
      </InsetText>
    );
  if (!allowed.agree && !allowed.return) return null;
  const hasOpenComments = comments.some(({ open }) => open > 0);
  return (
    <div className="mt-12 border-t border-line pt-10 print:hidden">
      {allowed.agree ? (
        <Section
          id="decide"
          heading="Agree"
          lead={`Every partner in the area will be able to read it, its text can no longer change, and readiness counts it. Any earlier one of ${service.name} is replaced.`}
        >
          {hasOpenComments ? (
            <p className="mb-4 max-w-prose">
              <a href="#open-comments">Some comments are still open.</a> They do not keep you from agreeing.
            </p>
          ) : null}
          <AgreeSelfEvaluationForm areaSlug={areaSlug} selfEvaluation={current} />
        </Section>
      ) : null}
      {allowed.return ? (
        <Section heading="Or return it" lead="The service can change its answers and send them again.">
          <ReturnSelfEvaluationForm
            areaSlug={areaSlug}
            selfEvaluation={current}
            criteria={criteria.filter(({ entry }) => entry !== null)}
          />
        </Section>
      ) : null}
    </div>
  );
}
