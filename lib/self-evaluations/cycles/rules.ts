import type { MappedCriterion } from '@/lib/frameworks/mapping';
import { addMonths, type Day } from '@/lib/platform/days';
import { cycleOf, isWritable, type SelfEvaluationStatus } from '../rules';

/** What starting a cycle does with a service's self-evaluation. */
export const CYCLE_STEPS = ['moves', 'waits', 'carries', 'begins'] as const;
export type CycleStep = (typeof CYCLE_STEPS)[number];

/** A service before a cycle starts, by codes: what it is asked, what it has in hand, and what it agreed before. */
export type ServiceBefore = {
  asked: readonly string[];
  /** Of the self-evaluation that is neither agreed nor superseded; null where there is none. */
  inHand: SelfEvaluationStatus | null;
  /** The criteria of the earlier cycle on which the service has an agreed answer. */
  agreed: readonly string[];
};

/** What happens to a service; `carried` are the answers that its new draft begins from. */
export type ServicePlan = { step: CycleStep; carried: readonly { target: string; source: string }[] };

/**
 * What starting a cycle does with a service that is asked something. What is still being written moves into the new cycle
 * with its text, and nothing is put beside it; what has been sent stays where it is until it is decided; otherwise a new
 * draft begins from what was agreed on the criteria that `pairs` name, or from nothing.
 */
export function planFor({ asked, inHand, agreed }: ServiceBefore, pairs: readonly MappedCriterion[]): ServicePlan {
  if (inHand) return { step: isWritable(inHand) ? 'moves' : 'waits', carried: [] };
  const carried = pairs.flatMap(({ target, source }) =>
    source !== null && asked.includes(target) && agreed.includes(source) ? { target, source } : [],
  );
  return { step: carried.length > 0 ? 'carries' : 'begins', carried };
}

const SEASON_MONTHS = 4;

/** The name proposed for a cycle that starts today: the season's, or the first later season's that is not taken. */
export function proposedName(today: Day, taken: readonly string[]): string {
  const seasons = [...taken, null].map((_, later) => cycleOf(addMonths(today, later * SEASON_MONTHS)));
  return seasons.find((name) => !taken.includes(name)) ?? cycleOf(today);
}

/** What is wrong with a due day, or null: services need a day that is still to come. */
export function dueDayFault(dueOn: Day, today: Day): string | null {
  return dueOn > today ? null : 'Enter a day that is still to come';
}
