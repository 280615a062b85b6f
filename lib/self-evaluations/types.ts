import type { EvidenceStatus } from '@/lib/evidence/rules';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Grade } from '@/lib/frameworks/schema';
import type { OpenedCopy } from '@/lib/operations/working-copies/types';
import type { Day } from '@/lib/platform/days';
import type { TextRun } from '@/lib/platform/text-difference';
import type { EntryProgress, MissingPart, SelfEvaluationStatus } from './rules';

export type EntryView = {
  whatWeKnow: string;
  howWeKnow: string;
  whatNext: string;
  grade: string | null;
  gradeLabel: string | null;
  confidence: string | null;
  editedByName: string;
  editedAt: Date;
  version: number;
};

export type EvaluatedCriterion = {
  code: string;
  label: string;
  elementLabel: string;
  isGraded: boolean;
  /** False for what was written under an assignment that has since been taken away. */
  isAssigned: boolean;
  /** Who is named to write it, by name; `isReader` for the reader themselves. Nobody of another partner’s service. */
  contributors: readonly { name: string; isReader: boolean }[];
  dueOn: Day | null;
  /** Null where nothing is written and where the reader may not see what is. */
  entry: EntryView | null;
  progress: EntryProgress;
  missing: readonly MissingPart[];
};

/** An act on a self-evaluation, by whom and when. */
export type Act = { byName: string; at: Date };

export type SelfEvaluationView = {
  service: { id: string; name: string; partnerName: string; partnerSlug: string };
  framework: { code: string; title: string };
  questions: readonly [string, string, string];
  isOwn: boolean;
  /** Null before anything is written. */
  current: {
    id: string;
    cycle: string;
    status: SelfEvaluationStatus;
    version: number;
    submitted: Act | null;
    returned: (Act & { reason: string }) | null;
    agreed: Act | null;
  } | null;
  /** True for another partner's draft, of which only the counts are given. */
  isTextHidden: boolean;
  /** True where the reader is given the text as it was sent, which the service is rewriting. */
  isAsSent: boolean;
  criteria: readonly EvaluatedCriterion[];
  answered: number;
  needed: number;
  dueOn: Day | null;
  isOverdue: boolean;
  /** The service's other self-evaluations that the reader may read, latest first. */
  others: readonly { id: string; name: string; status: SelfEvaluationStatus }[];
  /** True for someone who could agree it had they not written part of it or sent it. */
  needsSomeoneElse: boolean;
  allowed: {
    write: boolean;
    submit: boolean;
    return: boolean;
    agree: boolean;
    nameContributors: boolean;
    /** Also to read comments and versions, which are between the partner and the task group. */
    comment: boolean;
  };
};

/** Evidence that the service's partner holds for a criterion. */
export type CriterionEvidence = {
  id: string;
  title: string;
  kind: EvidenceKind;
  status: EvidenceStatus;
  reviewByOn: Day;
  isOutOfDate: boolean;
  /** True where the entry names it as showing what it says. */
  isNamed: boolean;
  /** What it shows of the answer that names it; empty where nobody has said. */
  note: string;
};

/** What somebody else had saved meanwhile and now stands beside the reader's own words, by question. */
export type JoinedTexts = { byName: string; parts: readonly { question: string; runs: readonly TextRun[] }[] };

/** One criterion's page, to write on or to read. */
export type EntryPageView = {
  service: SelfEvaluationView['service'] & { partnerId: string };
  framework: SelfEvaluationView['framework'];
  questions: SelfEvaluationView['questions'];
  criterion: { code: string; label: string; summary: string; good: string; elementLabel: string; isGraded: boolean };
  grades: readonly Grade[];
  /** Null where saving begins a new self-evaluation. */
  cycle: string | null;
  status: SelfEvaluationStatus | null;
  returned: (Act & { reason: string }) | null;
  dueOn: Day | null;
  entry: EntryView | null;
  /** The self-evaluation that the entry is written in; null where saving begins a new one. */
  selfEvaluationId: string | null;
  /** The cycle that the text was taken over from, where nobody has looked at it and saved it since. */
  takenOverFrom: string | null;
  /** What the reader has typed and not saved. */
  copy: OpenedCopy | null;
  /** Who else has lately been typing here, latest first. */
  alsoWriting: readonly { name: string; at: Date }[];
  joined: JoinedTexts | null;
  /** Who is named to write it. */
  contributors: readonly string[];
  /** What was agreed last time, to begin from where nothing new is written yet. */
  agreedBefore: { cycle: string; entry: EntryView } | null;
  evidence: readonly CriterionEvidence[];
  /** Place among the service's criteria, from 1. */
  position: { at: number; of: number };
  canWrite: boolean;
  canAddEvidence: boolean;
};
