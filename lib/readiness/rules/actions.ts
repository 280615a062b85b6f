import { isOverdue } from '@/lib/findings/rules';
import type { Day } from '@/lib/platform/days';
import type { ActionFact, FindingFact } from '../facts';
import type { Gap } from '../types';
import { found, needNames, type Rule, type RuleContext } from './context';

const isLate = ({ status, dueOn }: ActionFact, today: Day): boolean =>
  dueOn !== null && isOverdue({ status, dueOn }, today);

function about(action: ActionFact, finding: FindingFact | undefined): Omit<Gap, 'rule' | 'key' | 'severity' | 'why'> {
  return {
    criterion: action.criterion ?? finding?.criterion ?? null,
    partnerId: action.partnerId ?? finding?.partnerId ?? null,
    subject: action.title,
    owner: action.ownerName,
    dueOn: action.dueOn,
    href: `${action.findingId === null ? 'findings' : findingHref(action.findingId)}#action-${encodeURIComponent(action.id)}`,
  };
}

const findingHref = (id: string): string => `findings/${encodeURIComponent(id)}`;

const isPriority = (finding: FindingFact | undefined): boolean => finding?.severity === 'priority-action';

/** Every action with the open finding it answers. */
export function answered({ facts }: RuleContext): { action: ActionFact; finding: FindingFact | undefined }[] {
  const findings = new Map(facts.findings.map((finding) => [finding.id, finding]));
  return facts.actions.map((action) => ({ action, finding: findings.get(action.findingId ?? '') }));
}

/** An open area for priority action has an action past its date, or none at all. */
export const priorityActionOverdue: Rule = (context) => {
  const withAction = new Set(context.facts.actions.map(({ findingId }) => findingId));
  const without = context.facts.findings
    .filter((finding) => isPriority(finding) && !withAction.has(finding.id))
    .map((finding) =>
      found(
        'priority-action-overdue',
        [finding.id],
        {
          severity: 'blocker',
          criterion: finding.criterion,
          partnerId: finding.partnerId,
          subject: finding.title,
          owner: finding.ownerName,
          dueOn: finding.dueOn,
          href: findingHref(finding.id),
          why: { code: 'priority-without-action' },
        },
        needNames.priorityAction(finding.id),
      ),
    );
  const late = answered(context).flatMap(({ action, finding }) =>
    finding && isPriority(finding) && isLate(action, context.today)
      ? found(
          'priority-action-overdue',
          [finding.id, action.id],
          {
            ...about(action, finding),
            severity: 'blocker',
            why: { code: 'priority-action-past-date', finding: finding.title },
          },
          needNames.action(action.id),
        )
      : [],
  );
  return [...without, ...late];
};

/** Any other action is past its date and neither done nor verified. */
export const actionOverdue: Rule = (context) =>
  answered(context).flatMap(({ action, finding }) =>
    !isPriority(finding) && isLate(action, context.today)
      ? found(
          'action-overdue',
          [action.id],
          { ...about(action, finding), severity: 'gap', why: { code: 'action-past-date' } },
          needNames.action(action.id),
        )
      : [],
  );

/** An action is said to be done, and nobody else has verified its effect. */
export const actionUnverified: Rule = (context) =>
  answered(context).flatMap(({ action, finding }) =>
    action.status === 'done'
      ? found('action-unverified', [action.id], {
          ...about(action, finding),
          severity: 'watch',
          why: { code: 'effect-unverified' },
        })
      : [],
  );
