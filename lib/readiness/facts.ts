import type { EvidenceStatus } from '@/lib/evidence/rules';
import type { ActionStatus } from '@/lib/findings/rules';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { FindingSeverity } from '@/lib/frameworks/schema';
import type { Unit } from '@/lib/measures/rules';
import type { GoodIs, Reading } from '@/lib/measures/signals';
import type { Day } from '@/lib/platform/days';
import type { SelfEvaluationStatus } from '@/lib/self-evaluations/rules';

/**
 * What is stored about an area, as aggregate SQL gives it in one round trip: flat lists, keyed by ids and by the codes
 * of one framework pack. The order of a list means nothing. Where the pack does not know a `criterion`, assignments,
 * evaluations, evidence, audits and measures are of another framework and are passed over; findings and actions are counted for
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
  readonly measures: readonly MeasureFact[];
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

export type EvaluationStatus = Exclude<SelfEvaluationStatus, 'superseded'>;

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
  readonly status: Exclude<EvidenceStatus, 'declined'>;
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
  /** Whether the reader may open the record; the task group sees only that there is one. */
  readonly isReadable: boolean;
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
  readonly status: ActionStatus;
}

/** What a partner counts, with its latest readings, oldest first: as many as a control chart looks at. */
export interface MeasureFact {
  readonly id: string;
  readonly name: string;
  readonly partnerId: string;
  readonly unit: Unit;
  readonly goodIs: GoodIs;
  readonly target: number | null;
  /** The criteria of the framework that it speaks to. */
  readonly criteria: readonly string[];
  readonly readings: readonly Reading[];
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
