import type { ExpiringRow } from '@/lib/evidence/coverage/types';
import type { DeclinedEvidence } from '@/lib/evidence/description/types';
import { counted } from '@/lib/platform/counted';
import type { Day } from '@/lib/platform/days';
import type { NamedCriterion, ReadyToSend } from '@/lib/self-evaluations/contributors/types';
import type { ReadinessFacts } from './facts';
import { gapSentence } from './labels';
import type { Gap, RuleCode, Severity } from './types';

/** One thing that somebody owes, with the way to it relative to the area. */
export interface WorkItem {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly href: string;
  readonly dueOn: Day | null;
  readonly state: 'now' | 'to-do' | 'later' | 'waiting' | 'watch';
  /** Where it is of another framework than the list. */
  readonly frameworkCode?: string;
}

const RULE_SUBJECT: Readonly<Record<RuleCode, 'evaluation' | 'evidence' | 'measure' | 'own'>> = {
  'child-at-risk-open': 'own',
  'priority-action-overdue': 'own',
  'no-key-contact': 'own',
  'not-evaluated': 'evaluation',
  'evaluation-stale': 'evaluation',
  'evaluation-in-hand': 'evaluation',
  'evidence-missing': 'evidence',
  'evidence-out-of-date': 'evidence',
  'over-graded': 'evaluation',
  untested: 'evidence',
  'audits-short': 'own',
  'action-overdue': 'own',
  'action-unverified': 'own',
  'measure-deteriorating': 'measure',
  'measure-off-target': 'measure',
  'handover-not-producible': 'own',
};

const STATE: Readonly<Record<Severity, WorkItem['state']>> = { blocker: 'now', gap: 'to-do', watch: 'watch' };

function soonest(gaps: readonly Gap[]): Day | null {
  return gaps.reduce<Day | null>((day, { dueOn }) => (dueOn && (!day || dueOn < day) ? dueOn : day), null);
}

function worst(gaps: readonly Gap[]): WorkItem['state'] {
  if (gaps.some(({ severity }) => severity === 'blocker')) return STATE.blocker;
  return gaps.some(({ severity }) => severity === 'gap') ? STATE.gap : STATE.watch;
}

const isSubmitted = ({ why }: Gap): boolean => why.code === 'not-yet-agreed' && why.status === 'submitted';

function criteriaIn(gaps: readonly Gap[]): number {
  return new Set(gaps.map(({ criterion }) => criterion)).size;
}

/** A service's self-evaluation as one thing to do, however many of its criteria are open. */
function evaluationItem(href: string, gaps: readonly Gap[]): WorkItem {
  const submitted = new Set(gaps.filter(isSubmitted).map(({ criterion }) => criterion));
  const owed = gaps.filter(({ criterion }) => !submitted.has(criterion));
  const isWaiting = owed.length === 0;
  return {
    key: href,
    label: `Self-evaluation: ${gaps[0]?.subject ?? ''}`,
    hint: isWaiting
      ? 'Submitted. The task group will agree it or send it back.'
      : `${counted(criteriaIn(owed), 'criterion', 'criteria')} to write, renew or look at again`,
    href,
    dueOn: isWaiting ? null : soonest(owed),
    state: isWaiting ? 'waiting' : worst(owed),
  };
}

/** All evidence that a partner owes. Of one criterion it leads to that evidence; of more, to the list of what is missing. */
function evidenceItem(partnerSlug: string, gaps: readonly Gap[]): WorkItem {
  const [first] = gaps;
  const only = criteriaIn(gaps) === 1 ? first : undefined;
  const named = only && 'criterion' in only.why ? `“${only.why.criterion}” needs` : null;
  return {
    key: `evidence ${partnerSlug}`,
    label: 'Evidence',
    hint: `${named ?? counted(criteriaIn(gaps), 'criterion needs', 'criteria need')} more or newer evidence`,
    href: only ? only.href : `partners/${partnerSlug}#readiness`,
    dueOn: soonest(gaps),
    state: worst(gaps),
  };
}

/** A measure as one thing to look at, however many criteria it speaks to. */
function measureItem(href: string, gaps: readonly Gap[]): WorkItem {
  const isWorse = gaps.some(({ rule }) => rule === 'measure-deteriorating');
  const isOff = gaps.some(({ rule }) => rule === 'measure-off-target');
  return {
    key: href,
    label: `Measure: ${gaps[0]?.subject ?? ''}`,
    hint: [isWorse && 'Getting worse', isOff && 'Off target'].filter(Boolean).join(', '),
    href,
    dueOn: null,
    state: worst(gaps),
  };
}

function ownItem(gap: Gap): WorkItem {
  return {
    key: gap.key,
    label: gapSentence(gap),
    hint: gap.owner ?? '',
    href: gap.href,
    dueOn: gap.dueOn,
    state: STATE[gap.severity],
  };
}

const ORDER: readonly WorkItem['state'][] = ['now', 'to-do', 'watch', 'later', 'waiting'];

function byUrgency(a: WorkItem, b: WorkItem): number {
  const [first, second] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (first < second ? -1 : Number(first > second));
}

type Actions = ReadinessFacts['actions'];

const MOST_ACTIONS_NAMED = 3;

const isUnderWay = ({ status, dueOn }: Actions[number], today: Day): boolean =>
  (status === 'not-started' || status === 'in-progress') && (dueOn === null || dueOn >= today);

/** Actions that are being carried out: nothing is amiss with them, but whoever carries them out notes their progress. */
function actionItems(actions: Actions): WorkItem[] {
  const byDay = actions.toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
  if (byDay.length > MOST_ACTIONS_NAMED) {
    const hint = `Note progress on ${byDay.length} actions that are under way`;
    return [
      { key: 'actions', label: 'Actions', hint, href: 'findings', dueOn: byDay[0]?.dueOn ?? null, state: 'later' },
    ];
  }
  return byDay.map(({ id, title, findingId, ownerName, dueOn }) => ({
    key: `action ${id}`,
    label: `Action: ${title}`,
    hint: ownerName ?? '',
    href: findingId ? `findings/${findingId}#action-${id}` : 'findings',
    dueOn,
    state: 'later',
  }));
}

const progressHints = {
  'not-started': 'You are named to write it',
  'in-progress': 'You are named to write it, and it is begun',
  'to-look-at': 'Taken over from before: look at it and save it',
} as const;

/** A criterion that somebody is named for, as one thing to do. */
export function namedItem(named: NamedCriterion, today: Day): WorkItem {
  const { serviceId, serviceName, criterionCode, label, dueOn, progress, frameworkCode } = named;
  const href = `self-evaluations/${serviceId}/criteria/${criterionCode}`;
  return {
    key: `${href} ${frameworkCode}`,
    label: `Write: ${label}`,
    hint: `${serviceName}. ${progressHints[progress]}`,
    href,
    dueOn,
    state: dueOn < today ? 'now' : 'to-do',
    frameworkCode,
  };
}

/** A self-evaluation that is answered in full and only has to be sent. */
export function readyItem({ serviceId, serviceName, dueOn, frameworkCode }: ReadyToSend): WorkItem {
  const href = `self-evaluations/${serviceId}/submit`;
  const label = `Send the self-evaluation: ${serviceName}`;
  const hint = 'Every criterion is answered';
  return { key: `${href} ${frameworkCode}`, label, hint, href, dueOn, state: 'to-do', frameworkCode };
}

/** Evidence that was declined, to be put right: its page says the two ways to. */
export function declinedItem({ id, title, reason }: DeclinedEvidence): WorkItem {
  const href = `evidence/${id}`;
  return { key: href, label: `Put right: ${title}`, hint: `Declined: ${reason}`, href, dueOn: null, state: 'to-do' };
}

/** Evidence that runs out within 30 days as one thing to look at, of a partner or of the area; none where none does. */
export function expiringItems(
  rows: readonly Pick<ExpiringRow, 'partnerId' | 'runsOutOn'>[],
  partner?: { id: string; slug: string },
): WorkItem[] {
  const days = rows.filter(({ partnerId }) => !partner || partnerId === partner.id).map(({ runsOutOn }) => runsOutOn);
  const [soonestOn] = days.sort();
  if (!soonestOn) return [];
  const href = `evidence/expiring?within=30${partner ? `&partner=${partner.slug}` : ''}`;
  const hint = `${counted(days.length, 'item runs', 'items run')} out within 30 days`;
  return [{ key: href, label: 'Evidence that runs out', hint, href, dueOn: soonestOn, state: 'watch' }];
}

/**
 * What a partner owes: from its gaps one item for each service's self-evaluation, one for all evidence, one for each
 * measure, and one for everything else that stands alone; then the actions under way. `named` is what
 * the reader themselves is asked. Most urgent first; what waits for others comes last.
 */
export function partnerWork(
  partner: { id: string; slug: string },
  gaps: readonly Gap[],
  actions: Actions,
  today: Day,
  named: readonly WorkItem[] = [],
): WorkItem[] {
  const own = gaps.filter(({ partnerId }) => partnerId === partner.id);
  const of = (subject: string) => own.filter(({ rule }) => RULE_SUBJECT[rule] === subject);
  const evaluations = Map.groupBy(of('evaluation'), ({ href }) => href.split('#')[0] ?? href);
  const evidence = of('evidence');
  return [
    ...named,
    ...[...evaluations].map(([href, group]) => evaluationItem(href, group)),
    ...(evidence.length > 0 ? [evidenceItem(partner.slug, evidence)] : []),
    ...[...Map.groupBy(of('measure'), ({ href }) => href)].map(([href, group]) => measureItem(href, group)),
    ...of('own').map(ownItem),
    ...actionItems(actions.filter((action) => action.partnerId === partner.id && isUnderWay(action, today))),
  ].sort(byUrgency);
}

/**
 * What waits for the task group: self-evaluations to agree, evidence to decide on, effects to verify, children at risk,
 * and `others` that are found elsewhere.
 */
export function taskGroupWork(
  gaps: readonly Gap[],
  evidence: ReadinessFacts['evidence'],
  others: readonly WorkItem[] = [],
): WorkItem[] {
  const submitted = Map.groupBy(gaps.filter(isSubmitted), ({ href }) => href.split('#')[0] ?? href);
  const isProposed = evidence.some(({ status }) => status === 'proposed');
  const decide: WorkItem = {
    key: 'evidence proposed',
    label: 'Accept or decline evidence',
    hint: 'Partners have sent evidence that nobody has decided on',
    href: 'evidence?status=proposed',
    dueOn: null,
    state: 'to-do',
  };
  return [
    ...gaps.filter(({ rule }) => rule === 'child-at-risk-open').map(ownItem),
    ...[...submitted].map(
      ([href, group]): WorkItem => ({
        key: href,
        label: `Agree or return: ${group[0]?.subject ?? ''}`,
        hint: counted(criteriaIn(group), 'criterion submitted', 'criteria submitted'),
        href,
        dueOn: soonest(group),
        state: 'to-do',
      }),
    ),
    ...(isProposed ? [decide] : []),
    ...gaps
      .filter(({ rule }) => rule === 'action-unverified')
      .map((gap): WorkItem => ({ ...ownItem(gap), label: `Verify: ${gap.subject}`, state: 'to-do' })),
    ...others,
  ].sort(byUrgency);
}
