import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Limits, Pack } from '@/lib/frameworks/schema';
import type { AdoptedPack } from '@/lib/frameworks/types';
import type { Unit } from '@/lib/measures/rules';
import type { Course, FoundSignal, GoodIs, Reading, Signal } from '@/lib/measures/signals';
import type { Day, Quarter } from '@/lib/platform/days';
import type {
  ActionFact,
  AssignmentFact,
  AuditFact,
  ChildAtRiskFact,
  EvaluationFact,
  EvaluationStatus,
  EvidenceFact,
  FindingFact,
  HandoverFact,
  MeasureFact,
  PartnerFact,
  ReadinessFacts,
} from './facts';

export const SEVERITIES = ['blocker', 'gap', 'watch'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const STATUSES = ['not-ready', 'nearly-ready', 'ready', 'not-started'] as const;
export type Status = (typeof STATUSES)[number];

export const RULE_CODES = [
  'child-at-risk-open',
  'priority-action-overdue',
  'no-key-contact',
  'not-evaluated',
  'evaluation-stale',
  'evaluation-in-hand',
  'evidence-missing',
  'evidence-out-of-date',
  'over-graded',
  'untested',
  'audits-short',
  'action-overdue',
  'action-unverified',
  'measure-deteriorating',
  'measure-off-target',
  'handover-not-producible',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** One thing that is not as it should be, found by a named rule; `gapSentence` says it in words. */
export interface Gap {
  /** The same gap has the same key tomorrow, so that two days can be compared. Unique within an area and framework. */
  readonly key: string;
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly criterion: string | null;
  readonly partnerId: string | null;
  /** The name of what is not in place: a partner, a service, an action, a hand-over item. */
  readonly subject: string;
  readonly owner: string | null;
  readonly dueOn: Day | null;
  /** Where the thing to do is done, relative to the area: `findings/123`. */
  readonly href: string;
  readonly why: GapReason;
}

/** The facts behind a gap, enough to say it in a plain sentence. */
export type GapReason =
  | { readonly code: 'child-not-safe'; readonly raisedOn: Day; readonly lacksDecisionMaker: boolean }
  | { readonly code: 'priority-without-action' }
  | { readonly code: 'priority-action-past-date'; readonly finding: string }
  | { readonly code: 'key-contact-unconfirmed' | 'deputy-unconfirmed'; readonly quarter: Quarter }
  | { readonly code: 'nobody-assigned' | 'nothing-agreed'; readonly criterion: string }
  | { readonly code: 'agreed-long-ago'; readonly criterion: string; readonly agreedOn: Day; readonly months: number }
  | {
      readonly code: 'not-yet-agreed';
      readonly criterion: string;
      readonly status: Exclude<EvaluationStatus, 'agreed'>;
    }
  | { readonly code: 'too-little-evidence'; readonly accepted: number; readonly needed: number }
  | { readonly code: 'kinds-of-evidence-missing'; readonly kinds: readonly EvidenceKind[] }
  | {
      readonly code: 'partner-evidence-missing';
      readonly criterion: string;
      readonly accepted: number;
      readonly needed: number;
    }
  | { readonly code: 'evidence-old'; readonly criterion: string; readonly count: number }
  | {
      readonly code: 'graded-above-audits' | 'graded-below-audits';
      readonly criterion: string;
      readonly grade: string;
      readonly audits: number;
      readonly differing: number;
    }
  | { readonly code: 'grade-untested'; readonly criterion: string; readonly grade: string }
  | {
      readonly code: 'area-audits-short' | 'partner-audits-short';
      readonly moderated: number;
      readonly planned: number;
    }
  | { readonly code: 'action-past-date' }
  | { readonly code: 'effect-unverified' }
  | {
      readonly code: 'measure-worse';
      readonly criterion: string;
      readonly signal: Signal;
      readonly direction: GoodIs;
    }
  | ({
      readonly code: 'measure-misses-target';
      readonly criterion: string;
      readonly target: number;
      readonly unit: Unit;
    } & Reading)
  | {
      readonly code: 'handover-without-owner' | 'handover-without-document' | 'handover-untimed' | 'handover-too-slow';
      /** Working days after notification. */
      readonly dueBy: number;
      readonly daysToProduce: number | null;
    };

/**
 * How ready something is. `needed` counts the things that ought to be in place and `inPlace` those in which no rule
 * found a blocker or a gap, so the two are equal exactly when nothing but watches is left. Needed are:
 * - each self-evaluation that a service was asked for, and one for each criterion that nobody was asked to evaluate;
 * - for each criterion with a service asked: enough accepted evidence, and each needed kind of evidence;
 * - for each partner asked about a criterion, or that brought evidence on it: current evidence of its own;
 * - for each partner: a key contact, a deputy, and its case reviews where a number is planned; the area's joint audits;
 * - each measure with readings enough to tell, for each criterion that it speaks to;
 * - each hand-over item, each action, an action for each area for priority action, the safety of each child raised.
 * `hasFacts` tells "nobody has begun" (not started, whatever is missing) from the rest.
 */
export interface Readiness {
  readonly status: Status;
  readonly inPlace: number;
  readonly needed: number;
  readonly gaps: readonly Gap[];
  readonly hasFacts: boolean;
}

/** One criterion as one partner has it; nothing is asked of the partner there when `needed` is 0. */
export interface CellReadiness extends Readiness {
  readonly criterion: string;
  readonly partnerId: string;
}

/** A criterion, with everything below it; `cells` stand in the order of `AreaReadiness.partners`. */
export interface CriterionReadiness extends Readiness {
  readonly code: string;
  readonly label: string;
  readonly element: string;
  readonly depth: number;
  readonly cells: readonly CellReadiness[];
}

export interface ElementReadiness extends Readiness {
  readonly code: string;
  readonly label: string;
}

export interface PartnerReadiness extends Readiness {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface AreaReadiness extends Readiness {
  readonly elements: readonly ElementReadiness[];
  readonly criteria: readonly CriterionReadiness[];
  readonly partners: readonly PartnerReadiness[];
}

/** A measure with what its readings say. */
export interface JudgedMeasure {
  readonly id: string;
  readonly name: string;
  readonly partnerId: string;
  readonly unit: Unit;
  readonly target: number | null;
  readonly criteria: readonly string[];
  readonly course: Course;
  readonly latest: Reading | null;
  /** What makes it worse, where it is. */
  readonly signal: FoundSignal | null;
  readonly isOffTarget: boolean;
}

/** Where a number comes from: shown beside it. */
export interface Limit {
  readonly value: number;
  readonly from: 'framework' | 'area';
}

/** The numbers that readiness is judged by: the pack's, tightened by the area. */
export interface ReadinessSettings {
  readonly limits: Readonly<Record<keyof Limits, Limit>>;
  /** Kinds of evidence that the area needs everywhere, on top of the pack's. */
  readonly extraEvidenceKinds: readonly EvidenceKind[];
}

export interface ReadinessInput {
  readonly pack: Pack;
  readonly facts: ReadinessFacts;
  readonly settings: ReadinessSettings;
  readonly today: Day;
}

/** How ready the area was on an earlier day. */
export interface TrendPoint {
  readonly takenOn: Day;
  readonly status: Status;
  readonly blockers: number;
  readonly gaps: number;
  readonly inPlace: number;
  readonly needed: number;
}

type Stored<T> = readonly T[] | null;

/** What the SQL function readiness_facts gives; an empty list is null. */
export interface StoredFacts {
  readonly framework: string;
  readonly adopted: readonly { readonly code: string; readonly kindCode: string }[];
  readonly partners: Stored<PartnerFact & { readonly shortName: string }>;
  readonly assignments: Stored<Omit<AssignmentFact, 'ownerName'>>;
  readonly evaluations: Stored<EvaluationFact>;
  readonly evidence: Stored<EvidenceFact>;
  readonly audits: Stored<AuditFact & { readonly moderatedOn: Day }>;
  readonly childrenAtRisk: Stored<Omit<ChildAtRiskFact, 'isReadable'>>;
  readonly findings: Stored<Omit<FindingFact, 'severity'> & { readonly kind: string }>;
  readonly actions: Stored<ActionFact>;
  readonly measures: Stored<MeasureFact>;
  readonly handover: Stored<HandoverFact & { readonly reviewByOn: Day | null }>;
  readonly trend: Stored<TrendPoint>;
}

/** Readiness for one framework, with what it was worked out from. */
export interface GatheredReadiness {
  readonly pack: Pack;
  /** The kind of inspection that the area expects. */
  readonly kindCode: string;
  readonly adopted: readonly AdoptedPack[];
  /** Partners' names for narrow columns, by id. */
  readonly shortNames: ReadonlyMap<string, string>;
  readonly facts: ReadinessFacts;
  readonly settings: ReadinessSettings;
  readonly readiness: AreaReadiness;
  readonly trend: readonly TrendPoint[];
  readonly today: Day;
  /** False when the facts are cut to some partners: then only their own cells and gaps mean anything. */
  readonly isWholeArea: boolean;
}
