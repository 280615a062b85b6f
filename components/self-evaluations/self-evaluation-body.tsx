import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { counted } from '@/lib/platform/counted';
import { formatDay } from '@/lib/platform/days';
import { overdueLabel, progressWords } from '@/lib/self-evaluations/labels';
import type { SelfEvaluationView } from '@/lib/self-evaluations/types';
import { CriterionTasks } from './criterion-tasks';
import { EntriesToRead, type EntriesToReadProps } from './entries-to-read';

type SelfEvaluationBodyProps = {
  view: SelfEvaluationView;
  path: string;
  /** What stands beside each answer to read: the way to its comments and versions. */
  aboutEntry?: EntriesToReadProps['aboutEntry'];
};

/** What the reader has before them: what is still to write, or what is written. */
export function SelfEvaluationBody({ view, path, aboutEntry }: SelfEvaluationBodyProps) {
  const { current, allowed, criteria, questions, framework } = view;
  const hrefOf = (code: string) => `${path}/criteria/${code}?framework=${framework.code}`;
  if (view.isTextHidden) return <ContributorsLink view={view} path={path} />;
  if (allowed.write && current?.status !== 'agreed') return <ToWrite view={view} path={path} hrefOf={hrefOf} />;
  if (!current)
    return (
      <EmptyState title="Nothing written yet">
        {view.dueOn
          ? `The service is asked for it by ${formatDay(view.dueOn)}. You can read it once it is sent.`
          : 'You can read it once the service has sent it.'}{' '}
        <ContributorsLink view={view} path={path} />
      </EmptyState>
    );
  const first = criteria.find(({ isAssigned }) => isAssigned);
  return (
    <Section
      heading="What the service says"
      actions={
        allowed.write && first ? (
          <LinkButton href={hrefOf(first.code)} tone="secondary">
            Begin the next one
          </LinkButton>
        ) : null
      }
    >
      <EntriesToRead criteria={criteria} questions={questions} aboutEntry={aboutEntry} />
    </Section>
  );
}

/** The way to saying who writes what, for those who may. */
function ContributorsLink({ view, path }: { view: SelfEvaluationView; path: string }) {
  if (!view.allowed.nameContributors) return null;
  return <a href={`${path}/contributors?framework=${view.framework.code}`}>Who writes what</a>;
}

type ToWriteProps = { view: SelfEvaluationView; path: string; hrefOf: (code: string) => string };

function ToWrite({ view, path, hrefOf }: ToWriteProps) {
  const { answered, needed, dueOn, allowed, criteria } = view;
  const toLookAt = criteria.filter(({ progress }) => progress === 'to-look-at').length;
  return (
    <>
      <div className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-2">
        <ProgressBar value={answered} max={needed} label={progressWords(answered, needed)} />
        {dueOn ? <span>Due {formatDay(dueOn)}</span> : null}
        {view.isOverdue ? <Tag tone={overdueLabel.tone}>{overdueLabel.label}</Tag> : null}
      </div>
      <Section
        heading="Answer each criterion"
        lead="One page each. Save as often as you like; you can stop and come back."
        actions={
          <span className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <a href={`${path}/import?framework=${view.framework.code}`}>Write in Word or Excel</a>
            <ContributorsLink view={view} path={path} />
          </span>
        }
      >
        {toLookAt > 0 ? (
          <InsetText>
            {counted(toLookAt, 'answer is', 'answers are')} taken over from before. Look at each, change what is no
            longer true, and save it: only then does it count as answered.
          </InsetText>
        ) : null}
        <CriterionTasks criteria={view.criteria} hrefOf={hrefOf} />
      </Section>
      <Section heading="Then send it">
        {allowed.submit ? (
          <>
            <p className="mb-5 max-w-prose">
              Check all answers on one page and send them to the task group. Someone there agrees the self-evaluation,
              or returns it with a reason.
            </p>
            <LinkButton
              href={`${path}/submit?framework=${view.framework.code}`}
              tone={answered === needed ? 'primary' : 'secondary'}
            >
              Check your answers
            </LinkButton>
          </>
        ) : (
          <InsetText>
            {view.current
              ? 'Your organisation’s key contact or deputy checks the answers and sends them to the task group.'
              : 'Once something is written, your organisation’s key contact or deputy can check and send it.'}
          </InsetText>
        )}
      </Section>
    </>
  );
}
