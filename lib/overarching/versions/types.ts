import type { AnswerChange, AuthoredAnswer, SavedVersion, WordChange } from '@/lib/self-evaluations/versions/types';
import type { OverarchingStatus } from '../rules';

/** A part of an element's evaluation as it was saved once. */
export type PartVersion = SavedVersion & {
  /** Where its edition stands now. */
  status: OverarchingStatus;
};

export type PartVersionsPage = {
  element: { code: string; label: string };
  framework: { code: string; title: string };
  partLabel: string;
  /** What is asked of what comes next. */
  nextQuestion: string;
  /** Latest first. */
  versions: readonly PartVersion[];
  /** Null where there is only one version. */
  compared: {
    from: PartVersion;
    to: PartVersion;
    judgement: AnswerChange;
    whatNext: AnswerChange;
    /** Null also for a part that is not graded. */
    grade: WordChange | null;
  } | null;
  isGraded: boolean;
  /** Of the latest version. */
  written: { version: PartVersion; judgement: AuthoredAnswer; whatNext: AuthoredAnswer };
};
