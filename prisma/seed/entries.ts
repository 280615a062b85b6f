import type { EntryContent, Moment, Rank } from './content';

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
