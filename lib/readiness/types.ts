import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { FindingSeverity, Limits, Pack } from '@/lib/frameworks/schema';
import type { AdoptedPack } from '@/lib/frameworks/types';
import type { Day, Quarter } from '@/lib/platform/days';

/**
 * What is stored about an area, as aggregate SQL gives it in one round trip: flat lists, keyed by ids and by the codes
 * of one framework pack. The order of a list means nothing. Where the pack does not know a `criterion`, assignments,
 * evaluations, evidence and audits are of another framework and are passed over; findings and actions are counted for
 * the area and their partner. Findings and actions may also name an element.
 */
export interface ReadinessFacts {
  readonly partners: readonly PartnerFact[];
  readonly assignments: readonly AssignmentFact[];
  readonly evaluations: readonly EvaluationFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly audits: readonly AuditFact[];
  /** Case files moderated since `auditsSince(today, settings)`: children, not agencies' reviews of them. */
  readonly jointAuditsModerated: number;
  readonly childrenAtRisk: readonly ChildAtRiskFact[];
  readonly findings: readonly FindingFact[];
  readonly actions: readonly ActionFact[];
  readonly handover: readonly HandoverFact[];
  /** The live inspection whose notice is running, if one is: notified, and inspectors not yet on site. */
  readonly notice: { readonly kindCode: string; readonly notifiedOn: Day } | null;
}

export interface PartnerFact {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly holdsCaseFiles: boolean;
  readonly keyContactName: string | null;
  /** The day the key contact was last confirmed; it holds for the quarter that day lies in. */
  readonly keyContactConfirmedOn: Day | null;
  readonly deputyConfirmedOn: Day | null;
}

/** A service must evaluate itself against a criterion. */
export interface AssignmentFact {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly partnerId: string;
  readonly criterion: string;
  readonly ownerName: string | null;
  readonly dueOn: Day | null;
}

export type EvaluationStatus = 'draft' | 'submitted' | 'returned' | 'agreed';

/** A service's entry for a criterion: the one agreed last and, if there is one, the one in hand. Not superseded ones. */
export interface EvaluationFact {
  readonly serviceId: string;
  readonly criterion: string;
  readonly status: EvaluationStatus;
  readonly grade: string | null;
  /** Set when agreed. */
  readonly agreedOn: Day | null;
}

/** `count` items alike in everything here. Group by all the other fields; leave out what is declined or withdrawn. */
export interface EvidenceFact {
  readonly criterion: string;
  /** Null for what belongs to the area as a whole, such as a board's papers. */
  readonly partnerId: string | null;
  readonly kind: EvidenceKind;
  readonly status: 'accepted' | 'proposed';
  readonly reviewByOn: Day | null;
  /** Last day of the period the item describes. */
  readonly periodToOn: Day | null;
  readonly count: number;
}

/**
 * A partner's moderated case reviews since `auditsSince(today, settings)`, counted by moderated grade. Each review is
 * counted once, under the criterion that its audit tests.
 */
export interface AuditFact {
  /** Null where an audit tests no one criterion. */
  readonly criterion: string | null;
  readonly partnerId: string;
  readonly moderatedGrade: string | null;
  readonly count: number;
}

/** Never carries a name or a case reference. */
export interface ChildAtRiskFact {
  readonly id: string;
  readonly partnerId: string | null;
  readonly raisedOn: Day;
  readonly isSafeRecorded: boolean;
  /** Who decided that the child is safe. */
  readonly decisionMakerName: string | null;
}

/** Findings that are open. */
export interface FindingFact {
  readonly id: string;
  readonly title: string;
  readonly severity: FindingSeverity;
  readonly criterion: string | null;
  readonly partnerId: string | null;
  readonly ownerName: string | null;
  readonly dueOn: Day | null;
}

export interface ActionFact {
  readonly id: string;
  readonly title: string;
  /** Null for an action that answers no finding. */
  readonly findingId: string | null;
  readonly criterion: string | null;
  readonly partnerId: string | null;
  readonly ownerName: string | null;
  readonly dueOn: Day | null;
  readonly status: 'not-started' | 'in-progress' | 'done' | 'verified';
}

/** What is known of one item of the pack's hand-over list; an item with no fact has no owner and no document. */
export interface HandoverFact {
  readonly key: string;
  readonly partnerId: string | null;
  readonly ownerName: string | null;
  readonly hasCurrentDocument: boolean;
  /** Working days it takes to produce, as measured or said by its owner. */
  readonly daysToProduce: number | null;
}

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
  readonly childrenAtRisk: Stored<ChildAtRiskFact>;
  readonly findings: Stored<Omit<FindingFact, 'severity'> & { readonly kind: string }>;
  readonly actions: Stored<ActionFact>;
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
