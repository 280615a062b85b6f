import { evidenceKindLabels } from '@/lib/evidence/labels';
import type { Limits } from '@/lib/frameworks/schema';
import { formatValue, signalSentence } from '@/lib/measures/labels';
import { counted } from '@/lib/platform/counted';
import { formatDay, formatQuarter } from '@/lib/platform/days';
import type { TonedLabel } from '@/lib/platform/tone';
import type { EvaluationStatus } from './facts';
import type { CallVerdict } from './if-the-call-came-today';
import type { Gap, Limit, Readiness, RuleCode, Severity, Status } from './types';

export const readinessStatusLabels: Readonly<Record<Status, TonedLabel>> = {
  'not-ready': { label: 'Not ready', tone: 'blocker' },
  'nearly-ready': { label: 'Nearly ready', tone: 'gap' },
  ready: { label: 'Ready', tone: 'good' },
  'not-started': { label: 'Not started', tone: 'neutral' },
};

export const severityLabels: Readonly<Record<Severity, string>> = {
  blocker: 'Blocker',
  gap: 'Gap',
  watch: 'Watch',
};

export const ruleLabels: Readonly<Record<RuleCode, string>> = {
  'child-at-risk-open': 'Child at risk, not yet safe',
  'priority-action-overdue': 'Priority action overdue or missing',
  'no-key-contact': 'Key contact or deputy not confirmed',
  'not-evaluated': 'Not evaluated',
  'evaluation-stale': 'Self-evaluation out of date',
  'evaluation-in-hand': 'Self-evaluation not yet agreed',
  'evidence-missing': 'Evidence missing',
  'evidence-out-of-date': 'Evidence out of date',
  'over-graded': 'Grade differs from case audits',
  untested: 'Grade not tested',
  'audits-short': 'Too few audits',
  'action-overdue': 'Action overdue',
  'action-unverified': 'Effect of action not verified',
  'measure-deteriorating': 'Measure getting worse',
  'measure-off-target': 'Measure off target',
  'handover-not-producible': 'Hand-over item not ready',
};

export const limitLabels: Readonly<Record<keyof Limits, string>> = {
  evaluationStaleMonths: 'Months for which an agreed self-evaluation holds',
  evidencePeriodMonths: 'Months back that evidence and audits may describe',
  evidencePerPartner: 'Items of evidence from each partner on each criterion it evaluates',
  auditsPlanned: 'Moderated joint audits planned',
  auditsPerPartner: 'Moderated case reviews by each partner that holds case files',
};

export const limitSourceLabels: Readonly<Record<Limit['from'], string>> = {
  framework: 'set by the framework',
  area: 'tightened by the area',
};

export const callVerdictLabels: Readonly<Record<CallVerdict, TonedLabel>> = {
  'ready-now': { label: 'Ready now', tone: 'good' },
  'ready-by-then': { label: 'Can be ready by then', tone: 'info' },
  cannot: { label: 'Cannot be ready', tone: 'gap' },
};

/** What the link to mend a gap says, by rule. */
export const ruleActs: Readonly<Record<RuleCode, string>> = {
  'child-at-risk-open': 'Open the record',
  'priority-action-overdue': 'Open the finding',
  'no-key-contact': 'Confirm the contacts',
  'not-evaluated': 'Open the self-evaluation',
  'evaluation-stale': 'Open the self-evaluation',
  'evaluation-in-hand': 'Open the self-evaluation',
  'evidence-missing': 'See or add evidence',
  'evidence-out-of-date': 'See the evidence',
  'over-graded': 'Compare with the audits',
  untested: 'See or add evidence',
  'audits-short': 'Open the audits',
  'action-overdue': 'Open the finding',
  'action-unverified': 'Open the finding',
  'measure-deteriorating': 'Open the measure',
  'measure-off-target': 'Open the measure',
  'handover-not-producible': 'Open the hand-over list',
};

/** The answer in one sentence: never a grade, always what stands in the way. */
export function headline({ status, gaps }: Pick<Readiness, 'status' | 'gaps'>): string {
  const count = (severity: Severity) => gaps.filter((gap) => gap.severity === severity).length;
  switch (status) {
    case 'not-ready': {
      const blockers = count('blocker');
      return `Not ready: ${blockers === 1 ? 'one thing stands' : `${blockers} things stand`} in the way`;
    }
    case 'nearly-ready':
      return `Nearly ready: nothing blocks, ${counted(count('gap'), 'gap')} left to close`;
    case 'ready':
      return count('watch') > 0 ? `Ready, with ${counted(count('watch'), 'thing')} to watch` : 'Ready';
    case 'not-started':
      return 'Not started: nothing has been recorded yet';
  }
}

const inHandWords: Readonly<Record<Exclude<EvaluationStatus, 'agreed'>, string>> = {
  draft: 'is still a draft',
  submitted: 'is submitted and waits to be agreed',
  returned: 'was returned and waits to be submitted again',
};

/** What was never agreed, with how far it has come where it is in hand: "… has no agreed self-evaluation of “Partnerships”: it is still a draft". */
export function awaitedSentence(gap: Pick<Gap, 'subject' | 'why'>, inHand: Pick<Gap, 'why'> | undefined): string {
  const stage = inHand?.why.code === 'not-yet-agreed' ? `: it ${inHandWords[inHand.why.status]}` : '';
  return gapSentence(gap) + stage;
}

/** A gap in one plain sentence without a full stop: "Police has no confirmed key contact for July to September 2009". */
export function gapSentence({ subject, why }: Pick<Gap, 'subject' | 'why'>): string {
  switch (why.code) {
    case 'child-not-safe':
      return why.lacksDecisionMaker
        ? `A child raised as at risk on ${formatDay(why.raisedOn)} is recorded as safe, but nobody is named who decided it`
        : `A child raised as at risk on ${formatDay(why.raisedOn)} is not yet recorded as safe`;
    case 'priority-without-action':
      return `The area for priority action “${subject}” has no action`;
    case 'priority-action-past-date':
      return `“${subject}” is past its date, and answers the area for priority action “${why.finding}”`;
    case 'key-contact-unconfirmed':
      return `${subject} has no confirmed key contact for ${formatQuarter(why.quarter)}`;
    case 'deputy-unconfirmed':
      return `${subject} has no confirmed deputy for ${formatQuarter(why.quarter)}`;
    case 'nobody-assigned':
      return `No service has been asked to evaluate “${why.criterion}”`;
    case 'nothing-agreed':
      return `${subject} has no agreed self-evaluation of “${why.criterion}”`;
    case 'agreed-long-ago':
      return `${subject} last agreed its self-evaluation of “${why.criterion}” on ${formatDay(why.agreedOn)}, more than ${counted(why.months, 'month')} ago`;
    case 'not-yet-agreed':
      return `The self-evaluation of “${why.criterion}” by ${subject} ${inHandWords[why.status]}`;
    case 'too-little-evidence':
      return `“${subject}” has ${why.accepted} of the ${counted(why.needed, 'accepted item')} of evidence it needs`;
    case 'kinds-of-evidence-missing':
      return `“${subject}” has no accepted evidence of these kinds: ${why.kinds.map((kind) => lower(evidenceKindLabels[kind].label)).join(', ')}`;
    case 'partner-evidence-missing':
      return `${subject} has brought ${why.accepted} of the ${counted(why.needed, 'accepted item')} of its own evidence that “${why.criterion}” needs`;
    case 'evidence-old':
      return subject === why.criterion
        ? `${counted(why.count, 'item')} of the area’s evidence on “${why.criterion}” ${why.count === 1 ? 'is' : 'are'} out of date`
        : `${counted(why.count, 'item')} of evidence from ${subject} on “${why.criterion}” ${why.count === 1 ? 'is' : 'are'} out of date`;
    case 'graded-above-audits':
      return `${subject} grades itself ${lower(why.grade)} on “${why.criterion}”, but ${why.differing} of ${counted(why.audits, 'moderated audit')} came out lower`;
    case 'graded-below-audits':
      return `${subject} grades itself ${lower(why.grade)} on “${why.criterion}”, and ${why.differing} of ${counted(why.audits, 'moderated audit')} came out higher`;
    case 'grade-untested':
      return `${subject} grades itself ${lower(why.grade)} on “${why.criterion}” with no audit, feedback or observation behind it`;
    case 'area-audits-short':
      return `${why.moderated} of ${counted(why.planned, 'planned joint audit')} moderated`;
    case 'partner-audits-short':
      return `${subject} has ${why.moderated} of ${counted(why.planned, 'planned case review')} moderated`;
    case 'action-past-date':
      return `“${subject}” is past its date`;
    case 'effect-unverified':
      return `“${subject}” is said to be done, but nobody else has verified its effect`;
    case 'measure-worse':
      return `“${subject}”, which speaks to “${why.criterion}”, is getting worse: ${signalSentence(why)}`;
    case 'measure-misses-target':
      return `“${subject}”, which speaks to “${why.criterion}”, stood at ${formatValue(why.value, why.unit)} on ${formatDay(why.periodToOn)}, off its target of ${formatValue(why.target, why.unit)}`;
    case 'handover-without-owner':
      return `Nobody owns the hand-over item “${subject}”`;
    case 'handover-without-document':
      return `The hand-over item “${subject}” has no current document`;
    case 'handover-untimed':
      return `Nobody has said how long “${subject}” takes to produce`;
    case 'handover-too-slow':
      return `“${subject}” takes ${counted(why.daysToProduce ?? 0, 'working day')} to produce, and is asked for ${why.dueBy === 0 ? 'on the day of notification' : `${counted(why.dueBy, 'working day')} after notification`}`;
  }
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
