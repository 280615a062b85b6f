import { memberOf } from '@/lib/platform/closed-lists';
import { inOneSentence } from '@/lib/platform/in-one-sentence';
import type { TonedLabel } from '@/lib/platform/tone';
import {
  ANSWERS,
  type Answer,
  CONFIDENCES,
  type Confidence,
  type EntryProgress,
  type MissingPart,
  type NotOpen,
  type SelfEvaluationStatus,
} from './rules';

export const notStartedLabel: TonedLabel = { label: 'Not started', tone: 'neutral' };

/** Where a self-evaluation stands, as the service and the task group see it. */
export const selfEvaluationStatusLabels: Record<SelfEvaluationStatus, TonedLabel> = {
  draft: { label: 'Being written', tone: 'info' },
  submitted: { label: 'Submitted', tone: 'watch' },
  returned: { label: 'Returned', tone: 'gap' },
  agreed: { label: 'Agreed', tone: 'good' },
  superseded: { label: 'Replaced by a later one', tone: 'neutral' },
};

export const progressLabels: Record<EntryProgress, TonedLabel> = {
  'not-started': { label: 'Not started', tone: 'neutral' },
  'in-progress': { label: 'In progress', tone: 'info' },
  'to-look-at': { label: 'To be looked at', tone: 'watch' },
  answered: { label: 'Answered', tone: 'good' },
};

export const overdueLabel: TonedLabel = { label: 'Overdue', tone: 'gap' };

export const confidenceLabels: Record<Confidence, { label: string; hint: string }> = {
  low: { label: 'Low', hint: 'We think so, but have seen little that shows it' },
  medium: { label: 'Medium', hint: 'Some of it is shown by data, audits or what families tell us' },
  high: { label: 'High', hint: 'Several kinds of evidence agree, and someone from outside has tested it' },
};

/** The words for a stored confidence; "Not said" for none. */
export function confidenceWords(confidence: string | null): string {
  if (confidence === null) return 'Not said';
  return confidenceLabels[memberOf(CONFIDENCES, confidence)].label;
}

/** The framework's question that an answer is to. */
export function questionOf(questions: readonly [string, string, string], answer: Answer): string {
  return questions[ANSWERS.indexOf(answer)] ?? '';
}

/** What is missing from an entry, in words: the pack's three questions, the grade, the confidence. */
export function missingWords(parts: readonly MissingPart[], questions: readonly [string, string, string]): string {
  const words: Record<MissingPart, string> = {
    whatWeKnow: `“${questions[0]}”`,
    howWeKnow: `“${questions[1]}”`,
    whatNext: `“${questions[2]}”`,
    grade: 'a grade',
    confidence: 'how confident you are',
    look: 'a fresh look, because it was taken over from before',
  };
  return inOneSentence(parts.map((part) => words[part]));
}

/** "3 of 5 answered", or that nothing is asked. */
export function progressWords(answered: number, needed: number): string {
  return needed === 0 ? 'Nothing asked' : `${answered} of ${needed} answered`;
}

/** Why nothing can be written now, and what to do. */
export const notOpenWords: Record<NotOpen, string> = {
  sent: 'This self-evaluation has been sent. It can be changed only if the task group returns it.',
  'no-cycle':
    'No cycle of self-evaluation is open. Copy what you wrote, and ask the inspection lead to start the next one.',
  'agreed-meanwhile':
    'The self-evaluation was agreed while you were writing, so its text can no longer change. ' +
    'Copy what you wrote, then open the criterion again to begin the next one.',
};
