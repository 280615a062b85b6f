import type { Grade } from '@/lib/frameworks/schema';
import type { OpenedCopy } from '@/lib/operations/working-copies/types';
import type { Answer } from '@/lib/self-evaluations/rules';
import type { Act } from '@/lib/self-evaluations/types';
import type { Disagreement, Distribution, Gap } from './comparison';
import type { Part } from './parts';
import type { Statement } from './quotes';
import type { OverarchingStatus, PartProgress, TextPart } from './rules';
import type { Source, SourceChange } from './staleness';

/** An agreed self-evaluation as the origin of what is said: which service, whose, and which edition. */
export type Origin = Source & { serviceName: string; partnerName: string; editionName: string; agreedAt: Date | null };

export type OriginChange = SourceChange<Origin>;

/** One edition of an element's evaluation, in few words. */
export type OverarchingSummary = {
  id: string;
  /** Its cycle, and which of the cycle's it is. */
  name: string;
  status: OverarchingStatus;
  written: number;
  needed: number;
  /** Parts whose sources have changed since. */
  stale: number;
  writers: readonly string[];
  submitted: Act | null;
  signedOff: Act | null;
};

/** An element of the framework in the list. */
export type OverarchingRow = {
  elementCode: string;
  elementLabel: string;
  elementSummary: string;
  /** The one being written or waiting for sign-off; null for readers outside the task group. */
  inHand: OverarchingSummary | null;
  signedOff: OverarchingSummary | null;
  /** Services that have agreed something on it. */
  agreedServices: number;
  canStart: boolean;
};

/** Something that waits for somebody of the task group. */
export type OverarchingWork = {
  id: string;
  elementLabel: string;
  name: string;
  kind: 'sign-off' | 'returned' | 'stale';
};

/** One part of the element on the page of the evaluation: how the services see it, and how far the task group is. */
export type PartRow = Pick<Part, 'code' | 'label' | 'kind' | 'depth' | 'isGraded'> & {
  progress: PartProgress;
  gradeLabel: string | null;
  editedByName: string | null;
  quotes: number;
  /** Of the services' agreed grades; for a summary and the whole, of the grades given to the parts it is judged from. */
  distribution: Distribution;
  /** Services with an agreed answer; none for a summary and the whole. */
  agreed: number;
  disagreement: Disagreement | null;
  lowConfidence: readonly string[];
  gaps: readonly Gap[];
  changes: readonly OriginChange[];
};

/** What every page of one evaluation says of it. */
export type OverarchingHead = {
  id: string;
  name: string;
  framework: { code: string; title: string };
  element: { code: string; label: string; summary: string };
  status: OverarchingStatus;
  version: number;
  submitted: Act | null;
  returned: (Act & { reason: string }) | null;
  signedOff: Act | null;
  /** True for someone who could sign it off had they not written part of it or sent it. */
  needsSomeoneElse: boolean;
  allowed: { write: boolean; submit: boolean; return: boolean; signOff: boolean };
};

export type OverarchingView = OverarchingHead & {
  parts: readonly PartRow[];
  written: number;
  /** What is written of the element as a whole, as Markdown; empty where nothing is. */
  judgement: string;
  whatNext: string;
  /** The framework's third question, which "what next" answers. */
  nextQuestion: string;
  /** Every change of sources once, whatever parts it makes stale. */
  changes: readonly OriginChange[];
  /** Other editions of the same element that the reader may read, latest first. */
  others: readonly { id: string; name: string; status: OverarchingStatus }[];
  /** True where this one is signed off and nothing newer is in hand, for those who may write. */
  canStartNext: boolean;
};

/** A statement quoted with its origin; `isOpen` where the reader may read the self-evaluation that it stands in. */
export type QuoteView = { id: string; part: Answer; text: string; origin: Origin; isOpen: boolean };

/** A part with all that is written of it. */
export type WrittenPart = Pick<Part, 'code' | 'label' | 'kind' | 'depth' | 'isGraded'> & {
  judgement: string;
  whatNext: string;
  gradeLabel: string | null;
  missing: readonly TextPart[];
  isSaved: boolean;
  quotes: readonly QuoteView[];
  isStale: boolean;
};

/** The whole text to read, to check before it is sent, and to sign off. */
export type OverarchingText = OverarchingHead & {
  questions: readonly [string, string, string];
  parts: readonly WrittenPart[];
  changes: readonly OriginChange[];
};

/** What one service has agreed on the criterion. */
export type AgreedAnswer = {
  origin: Origin;
  whatWeKnow: string;
  howWeKnow: string;
  whatNext: string;
  grade: string | null;
  gradeLabel: string | null;
  confidence: string | null;
  statements: readonly Statement[];
};

/** What the task group has judged of a part that a summary or the whole is composed from. */
export type JudgedPart = { code: string; label: string; judgement: string; gradeLabel: string | null };

/** One part of an evaluation, to write on or to read beside what the services say. */
export type OverarchingEntryPage = OverarchingHead & {
  questions: readonly [string, string, string];
  part: Part;
  grades: readonly Grade[];
  entry: {
    judgement: string;
    whatNext: string;
    grade: string | null;
    gradeLabel: string | null;
    editedByName: string;
    editedAt: Date;
    version: number;
  } | null;
  answers: readonly AgreedAnswer[];
  /** For a summary and the whole: the parts that it is judged from. */
  judged: readonly JudgedPart[];
  quotes: readonly QuoteView[];
  /** Statements quoted from a self-evaluation that no longer stands, with the references to keep them by. */
  pastQuotes: readonly (QuoteView & { reference: string })[];
  /** References of what is quoted now. */
  quoted: readonly string[];
  distribution: Distribution;
  disagreement: Disagreement | null;
  lowConfidence: readonly string[];
  gaps: readonly Gap[];
  changes: readonly OriginChange[];
  /** Ids of the agreed self-evaluations that it is composed from as they stand now. */
  sources: readonly string[];
  position: { at: number; of: number };
  /** What the reader has typed here and not saved. */
  copy: OpenedCopy | null;
};
