import type { EntryContent, Moment, Rank, SelfEvaluationContent } from './content';
import { need } from './keys';

type Answers = Pick<EntryContent, 'know' | 'how' | 'next'>;

/** An entry with a proposed grade. */
export function graded(
  criterion: string,
  rank: Rank,
  confidence: NonNullable<EntryContent['confidence']>,
  by: string,
  at: Moment,
  answers: Answers,
): EntryContent {
  return { criterion, rank, confidence, by, at, ...answers };
}

/** An entry on a criterion that gets no grade, or that has none proposed yet. */
export function ungraded(criterion: string, by: string, at: Moment, answers: Answers): EntryContent {
  return { criterion, by, at, ...answers };
}

/** An entry that a new cycle began from: the words, grade and writer of the earlier one, which nobody has looked at yet. */
export function takenOver(
  earlier: readonly SelfEvaluationContent[],
  service: string,
  criterion: string,
  at: Moment,
): EntryContent {
  const entries = earlier.filter((evaluation) => evaluation.service === service).flatMap((one) => one.entries);
  const entry = need(
    entries.find((one) => one.criterion === criterion),
    `an earlier answer of ${service} on ${criterion}`,
  );
  return { ...entry, at, isCarriedOver: true };
}

/** Parts of an answer, one below the other. */
export function parts(...blocks: readonly string[]): string {
  return blocks.join('\n\n');
}

/** A list of points. */
export function points(...items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A list of steps in their order. */
export function steps(...items: readonly string[]): string {
  return items.map((item, place) => `${place + 1}. ${item}`).join('\n');
}
