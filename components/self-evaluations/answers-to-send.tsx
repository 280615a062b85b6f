import { Section } from '@/components/ui/section';
import { WarningText } from '@/components/ui/warning-text';
import { missingWords } from '@/lib/self-evaluations/labels';
import type { SelfEvaluationView } from '@/lib/self-evaluations/types';
import { EntriesToRead } from './entries-to-read';
import { SubmitSelfEvaluationForm } from './submit-self-evaluation-form';

type AnswersToSendProps = {
  view: SelfEvaluationView;
  selfEvaluation: { id: string; version: number };
  areaSlug: string;
  path: string;
};

/** All answers on one page before they are sent; while something is missing, what it is and the way to it. */
export function AnswersToSend({ view, selfEvaluation, areaSlug, path }: AnswersToSendProps) {
  const { criteria, questions, framework } = view;
  const hrefOf = (code: string) => `${path}/criteria/${code}?framework=${framework.code}`;
  const missing = criteria.filter((criterion) => criterion.missing.length > 0);
  return (
    <>
      {missing.length > 0 ? (
        <Section
          heading={
            missing.length === 1 ? 'One criterion is not finished' : `${missing.length} criteria are not finished`
          }
          lead="Finish these before you send the self-evaluation."
        >
          <ul className="grid max-w-prose gap-2 pl-5">
            {missing.map((criterion) => (
              <li key={criterion.code} className="list-disc">
                <a href={hrefOf(criterion.code)}>{criterion.label}</a>
                {criterion.entry ? `: missing ${missingWords(criterion.missing, questions)}` : ': not started'}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section heading="Your answers">
        <EntriesToRead criteria={criteria} questions={questions} hrefOf={hrefOf} />
      </Section>
      {missing.length === 0 ? (
        <Section heading="Send it now">
          <WarningText>Once sent, nothing can be changed unless the task group returns it.</WarningText>
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
