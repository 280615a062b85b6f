import type { SelfEvaluationStatus } from '../rules';
import type { Act, SelfEvaluationView } from '../types';
import type { AuthoredRun } from './authorship';

/** A text as it was saved once, numbered from 1 over all editions. */
export type SavedVersion = {
  number: number;
  /** The edition that it was saved in. */
  edition: string;
  saved: Act;
  /** True for the save that stands in its edition now. */
  isLast: boolean;
};

/** An answer of a service as it was saved once. */
export type VersionView = SavedVersion & {
  /** Where its edition stands now. */
  status: SelfEvaluationStatus;
  /** True for the save that was sent to the task group last. */
  isSent: boolean;
};

/** What became of one answer between two versions. */
export type AnswerChange = { before: string; after: string };

/** A grade or a confidence in words, before and after. */
export type WordChange = { from: string; to: string };

/** Who wrote the words of an answer, line by line. */
export type AuthoredAnswer = readonly (readonly AuthoredRun[])[];

export type VersionsPageView = {
  service: SelfEvaluationView['service'];
  framework: SelfEvaluationView['framework'];
  questions: SelfEvaluationView['questions'];
  criterion: { code: string; label: string; elementLabel: string };
  /** Latest first. */
  versions: readonly VersionView[];
  /** Null where there is only one version. */
  compared: {
    from: VersionView;
    to: VersionView;
    answers: readonly [AnswerChange, AnswerChange, AnswerChange];
    grade: WordChange | null;
    confidence: WordChange | null;
  } | null;
  /** Of the latest version that the reader may see. */
  written: { version: VersionView; answers: readonly [AuthoredAnswer, AuthoredAnswer, AuthoredAnswer] };
};
