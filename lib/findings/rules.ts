import { FINDING_SEVERITIES, type FindingSeverity } from '@/lib/frameworks/schema';
import type { Day } from '@/lib/platform/days';

export const FINDING_SOURCES = ['inspection', 'audit', 'self-evaluation', 'concern', 'board'] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/** Where whoever carries an action out may say that it stands. */
export const NOTED_STATUSES = ['not-started', 'in-progress', 'done'] as const;

export const ACTION_STATUSES = [...NOTED_STATUSES, 'verified'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Where an action may go from where it stands. Only "verified" is for someone else to give. */
const transitions: Record<ActionStatus, readonly ActionStatus[]> = {
  'not-started': ['not-started', 'in-progress', 'done'],
  'in-progress': ['not-started', 'in-progress', 'done'],
  done: ['in-progress', 'done', 'verified'],
  verified: [],
};

/** True when an action may move from one status to the other; a note may leave it where it is. */
export function canMove(from: ActionStatus, to: ActionStatus): boolean {
  return transitions[from].includes(to);
}

/** The date that holds: one printed in the letter beats a calculated one. Both are kept. */
export function dueOn(finding: { printedDueOn: Day | null; calculatedDueOn: Day | null }): Day | null {
  return finding.printedDueOn ?? finding.calculatedDueOn;
}

type DatedAction = { status: ActionStatus; dueOn: Day };

/** True when an action's date has passed and it is not done. */
export function isOverdue(action: DatedAction, today: Day): boolean {
  return action.dueOn < today && action.status !== 'done' && action.status !== 'verified';
}

export const FINDING_STATES = ['strength', 'no-action', 'overdue', 'under-way', 'unverified', 'closed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** Where a finding stands, which follows from its actions alone. */
export function findingState(severity: FindingSeverity, actions: readonly DatedAction[], today: Day): FindingState {
  if (severity === 'strength') return 'strength';
  if (actions.length === 0) return 'no-action';
  if (actions.some((action) => isOverdue(action, today))) return 'overdue';
  if (actions.every(({ status }) => status === 'verified')) return 'closed';
  if (actions.every(({ status }) => status === 'done' || status === 'verified')) return 'unverified';
  return 'under-way';
}

type Ranked = { severity: FindingSeverity; state: FindingState; number: number };

const isAnswered = ({ state }: Ranked): boolean => state === 'closed' || state === 'strength';

/** The order of a list of findings: what still asks for something before what does not, the gravest first, then the latest. */
export function byGravity(a: Ranked, b: Ranked): number {
  const rank = ({ severity }: Ranked) => FINDING_SEVERITIES.indexOf(severity);
  return Number(isAnswered(a)) - Number(isAnswered(b)) || rank(a) - rank(b) || b.number - a.number;
}
