import { addDays, type Day, dayOf } from '@/lib/platform/days';

/**
 * How a child at potential serious risk is followed: a manager is told by voice within the hour, someone sees the
 * child the same day, and only then does a named decision-maker record the child as safe. Source: how practitioners
 * prepare, section 6 (escalating a child at risk); the two clocks are the product's own reading of it.
 */
export const MINUTES_TO_TELL = 60;

const MILLISECONDS_A_MINUTE = 60_000;

export type Steps = {
  raisedAt: Date;
  managerToldAt: Date | null;
  childSeenAt: Date | null;
  safeAt: Date | null;
};

export type State = 'raised' | 'manager-told' | 'child-seen' | 'safe';

/** Where a record stands: its last step. There is no other way out than "safe". */
export function stateOf(steps: Steps): State {
  if (steps.safeAt) return 'safe';
  if (steps.childSeenAt) return 'child-seen';
  return steps.managerToldAt ? 'manager-told' : 'raised';
}

export type Step = 'tell-manager' | 'see-child' | 'close';

const nextSteps: Record<State, Step | null> = {
  raised: 'tell-manager',
  'manager-told': 'see-child',
  'child-seen': 'close',
  safe: null,
};

/** The only step that a record may take from where it stands; null when it is closed. */
export function nextStep(state: State): Step | null {
  return nextSteps[state];
}

/** The instant of a step taken now: never before the step it follows, whatever a worked example's clock says. */
export function stepAt(now: Date, after: Date): Date {
  return now < after ? after : now;
}

/**
 * One of the two clocks. `minutes` are whole and never negative: left to go while running, passed since the deadline
 * when overdue, taken from raising to the step when it was done; `late` are those of them past the deadline.
 */
export type Clock =
  | { state: 'running' | 'overdue'; minutes: number }
  | { state: 'done'; minutes: number; late: number };

function clock(raisedAt: Date, deadline: Date, doneAt: Date | null, now: Date): Clock {
  if (doneAt) return { state: 'done', minutes: minutesBetween(raisedAt, doneAt), late: minutesLate(deadline, doneAt) };
  if (now > deadline) return { state: 'overdue', minutes: minutesBetween(deadline, now) };
  return { state: 'running', minutes: minutesBetween(now, deadline) };
}

/** The manager clock: told within the hour. */
export function toldClock({ raisedAt, managerToldAt }: Steps, now: Date): Clock {
  const deadline = new Date(raisedAt.getTime() + MINUTES_TO_TELL * MILLISECONDS_A_MINUTE);
  return clock(raisedAt, deadline, managerToldAt, now);
}

/** The child clock: seen on the day it was raised, which ends at midnight in the United Kingdom. */
export function seenClock({ raisedAt, childSeenAt }: Steps, now: Date): Clock {
  const deadline = new Date(startOfDay(addDays(dayOf(raisedAt), 1)).getTime() - 1);
  return clock(raisedAt, deadline, childSeenAt, now);
}

function minutesBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / MILLISECONDS_A_MINUTE));
}

/** A second late is a minute late: being late is never rounded away. */
function minutesLate(deadline: Date, doneAt: Date): number {
  return Math.max(0, Math.ceil((doneAt.getTime() - deadline.getTime()) / MILLISECONDS_A_MINUTE));
}

/** Midnight in the United Kingdom, which is an hour earlier than in UTC while summer time holds. */
function startOfDay(day: Day): Date {
  const inUtc = new Date(`${day}T00:00:00Z`);
  const inSummer = new Date(inUtc.getTime() - 60 * MILLISECONDS_A_MINUTE);
  return dayOf(inSummer) === day ? inSummer : inUtc;
}
