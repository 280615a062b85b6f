import { Section } from '@/components/ui/section';
import { WarningText } from '@/components/ui/warning-text';
import type { CommentCount } from '@/lib/self-evaluations/comments/types';
import { missingWords } from '@/lib/self-evaluations/labels';
import { personalWords } from '@/lib/self-evaluations/rules';
import type { EvaluatedCriterion, SelfEvaluationView } from '@/lib/self-evaluations/types';
import { EntriesToRead } from './entries-to-read';
import { OpenComments } from './open-comments';
import { SubmitSelfEvaluationForm } from './submit-self-evaluation-form';

type AnswersToSendProps = {
  view: SelfEvaluationView;
  selfEvaluation: { id: string; version: number };
  comments: readonly CommentCount[];
  areaSlug: string;
  path: string;
};

/** All answers on one page before they are sent; what must be done first and what may be, each with the way there. */
export function AnswersToSend({ view, selfEvaluation, comments, areaSlug, path }: AnswersToSendProps) {
  const { criteria, questions, framework } = view;
  const hrefOf = (code: string) => `${path}/criteria/${code}?framework=${framework.code}`;
  const faults = criteria.flatMap((criterion) => {
    const words = faultWords(criterion, questions);
    return words ? { ...criterion, words } : [];
  });
  const hasOpenComments = comments.some(({ open }) => open > 0);
  return (
    <>
      {faults.length > 0 ? (
        <Section
          heading={faults.length === 1 ? 'One criterion is not finished' : `${faults.length} criteria are not finished`}
          lead="Finish these before you send the self-evaluation."
        >
          <ul className="grid max-w-prose gap-2 pl-5">
            {faults.map(({ code, label, words }) => (
              <li key={code} className="list-disc">
                <a href={hrefOf(code)}>{label}</a>: {words}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {hasOpenComments ? (
        <Section
          heading="Comments that nobody has resolved"
          lead="They do not keep you from sending. See whether the answers deal with them."
        >
          <OpenComments
            counts={comments}
            criteria={criteria}
            hrefOf={(code) => `${path}/criteria/${code}/comments?framework=${framework.code}`}
          />
        </Section>
      ) : null}
      <Section heading="Your answers">
        <EntriesToRead criteria={criteria} questions={questions} hrefOf={hrefOf} />
      </Section>
      {faults.length === 0 ? (
        <Section heading="Send it now">
          <WarningText>
            Once sent, nothing can be changed unless the task group returns it. The task group also sees who wrote what.
          </WarningText>
          <SubmitSelfEvaluationForm
            areaSlug={areaSlug}
            selfEvaluation={selfEvaluation}
            cancelHref={`${path}?framework=${framework.code}`}
          />
        </Section>
      ) : null}
    </>
  );
}

/** What keeps an answer from being sent; null where nothing does. */
function faultWords(
  { entry, missing, isAssigned }: EvaluatedCriterion,
  questions: SelfEvaluationView['questions'],
): string | null {
  if (!entry) return isAssigned ? 'not started' : null;
  const faults = [missing.length > 0 ? `missing ${missingWords(missing, questions)}` : null, personalWords(entry)];
  return faults.filter(Boolean).join('. ') || null;
}
