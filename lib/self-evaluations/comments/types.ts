import type { Answer } from '../rules';
import type { Act, EntryView, SelfEvaluationView } from '../types';
import type { CommentPlace } from './place';

/** What somebody said. */
export type CommentView = {
  id: string;
  writtenByName: string;
  /** True where the reader wrote it. */
  isOwn: boolean;
  writtenAt: Date;
  body: string;
  /** The names of those who were asked to look. */
  mentions: readonly string[];
};

/** A comment with its replies, oldest first. */
export type ThreadView = CommentView & {
  part: Answer | null;
  quote: string | null;
  /** False where the quoted words no longer stand in the answer. */
  isQuoteStanding: boolean;
  /** True for what only the partner's own people read. */
  isInternal: boolean;
  version: number;
  resolved: Act | null;
  replies: readonly CommentView[];
  canSettle: boolean;
};

/** Somebody who may be asked to look. */
export type PersonToAsk = { id: string; name: string; isOfPartner: boolean };

/** One criterion's answer with what is said of it. */
export type CommentsPageView = {
  service: SelfEvaluationView['service'];
  framework: SelfEvaluationView['framework'];
  questions: SelfEvaluationView['questions'];
  criterion: { code: string; label: string; elementLabel: string; isGraded: boolean };
  edition: NonNullable<SelfEvaluationView['current']>;
  isAsSent: boolean;
  entry: EntryView | null;
  /** Open ones first, each part in the order in which they were written. */
  threads: readonly ThreadView[];
  people: readonly PersonToAsk[];
  /** True where a new comment would stay among the partner's own people. */
  isAmongThemselves: boolean;
  canComment: boolean;
  /** Open comments on the same criterion that stand with another edition. */
  elsewhere: readonly { editionId: string; name: string; open: number }[];
};

/** How many comments a criterion has that the reader may read; replies are not counted. */
export type CommentCount = { criterionCode: string; open: number; all: number };

/** Where somebody is asked to look. */
export type Mention = CommentPlace & {
  askedByName: string;
  askedAt: Date;
  serviceName: string;
  partnerName: string;
  criterionName: string;
};
