import type { Role } from '@/lib/access/permissions';
import type { ActionStatus, FindingSource } from '@/lib/findings/rules';
import type { FindingSeverity } from '@/lib/frameworks/schema';
import type { PartnerKind } from '@/lib/partners/rules';
import type { GivenRole } from '@/lib/people/rules';
import type { Day } from '@/lib/platform/days';
import type { AuditContent, ChildAtRiskContent, LookBackContent } from './case-content';
import type { CommentContent, SaveContent } from './challenge-content';
import type { EvidenceContent } from './evidence-content';
import type { EvidenceNotesContent } from './evidence-note-content';
import type { EvidenceRoomContent } from './evidence-room-content';
import type { MeasureContent } from './measure-content';
import type { OverarchingContent } from './overarching-content';

/**
 * A worked example as data. Things name one another by short keys that are unique within the area: a partner by its
 * slug, a service as `partner/service`, a person by the local part of the e-mail address, a board by its key.
 */
export interface AreaContent {
  readonly slug: string;
  readonly name: string;
  readonly asAtOn: Day | null;
  readonly about: string;
  readonly mailDomain: string;
  /** The first one is what the area's dashboard opens with. */
  readonly frameworks: readonly { readonly code: string; readonly kindCode: string; readonly adoptedOn: Day }[];
  readonly boards: readonly BoardContent[];
  readonly partners: readonly PartnerContent[];
  readonly people: readonly PersonContent[];
  readonly invitations: readonly InvitationContent[];
  readonly assignmentsDueOn: Day;
  readonly selfEvaluations: readonly SelfEvaluationContent[];
  readonly saves: readonly SaveContent[];
  readonly comments: readonly CommentContent[];
  readonly contributors: readonly ContributorContent[];
  readonly reminders: readonly ReminderContent[];
  readonly overarching: readonly OverarchingContent[];
  readonly evidence: readonly EvidenceContent[];
  readonly evidenceNotes: EvidenceNotesContent;
  readonly evidenceRooms: readonly EvidenceRoomContent[];
  readonly measures: readonly MeasureContent[];
  readonly inspections: readonly InspectionContent[];
  readonly findings: readonly FindingContent[];
  readonly audits: readonly AuditContent[];
  readonly childrenAtRisk: readonly ChildAtRiskContent[];
  readonly lookBacks: readonly LookBackContent[];
  readonly handover: readonly HandoverContent[];
  /** Days on which a nightly snapshot of readiness was taken; what it showed follows from the rest. */
  readonly snapshotDays: readonly Day[];
  readonly reports: readonly ReportContent[];
}

/** A time of day in the United Kingdom: `09:05`. */
export type Time = string;

/** A moment in the United Kingdom. */
export type Moment = readonly [day: Day, time: Time];

/** A grade by its rank, 4 for the best and 1 for the worst, whatever the framework calls it. */
export type Rank = 1 | 2 | 3 | 4;

export interface BoardContent {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly meetsOn: Day | null;
  readonly focusTheme: string | null;
}

export interface PartnerContent {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: PartnerKind;
  readonly holdsCaseFiles: boolean;
  readonly keyContact: KeyContactContent | null;
  readonly deputy: KeyContactContent | null;
  readonly services: readonly ServiceContent[];
}

export interface KeyContactContent {
  readonly person: string;
  /** Null when the person is named and has not confirmed. */
  readonly confirmedOn: Day | null;
}

export interface ServiceContent {
  readonly key: string;
  readonly name: string;
  /** What it must evaluate itself against: criterion codes by framework. */
  readonly criteria: Readonly<Record<string, readonly string[]>>;
}

export interface PersonContent {
  /** Local part of the address, which is also the person's key. */
  readonly key: string;
  readonly name: string;
  /** Set when the person already serves in another area under this address. */
  readonly email?: string;
  readonly isOperator?: boolean;
  readonly grants: readonly {
    readonly role: Role;
    readonly partner?: string;
    readonly board?: string;
    readonly inspection?: string;
    readonly endsOn?: Day;
  }[];
}

export interface InvitationContent {
  /** Local part of the address. */
  readonly key: string;
  readonly name: string;
  readonly role: GivenRole;
  readonly partner?: string;
  readonly board?: string;
  readonly inspection?: string;
  readonly endsOn?: Day;
  /** Who invited, by key. */
  readonly by: string;
  /** Counted back from the moment of loading: links run out by the real clock, in a worked example too. */
  readonly sentDaysAgo: number;
  /** Sent this often; once unless said. */
  readonly times?: number;
  /** The key of whoever has accepted it. */
  readonly acceptedBy?: string;
  readonly isWithdrawn?: boolean;
}

export interface SelfEvaluationContent {
  /** `partner/service`. */
  readonly service: string;
  readonly frameworkCode: string;
  readonly cycle: string;
  readonly startedOn: Day;
  readonly submitted?: { readonly by: string; readonly at: Moment };
  readonly returned?: { readonly by: string; readonly at: Moment; readonly reason: string };
  readonly agreed?: { readonly by: string; readonly at: Moment };
  readonly entries: readonly EntryContent[];
}

export interface EntryContent {
  readonly criterion: string;
  readonly know: string;
  readonly how: string;
  readonly next: string;
  readonly rank?: Rank;
  readonly confidence?: 'low' | 'medium' | 'high';
  readonly by: string;
  readonly at: Moment;
  /** Taken over from the cycle before, and nobody has looked at it since. */
  readonly isCarriedOver?: boolean;
}

/** Somebody who is named to write a service's answer on a criterion. */
export interface ContributorContent {
  /** `partner/service`. */
  readonly service: string;
  readonly frameworkCode: string;
  readonly criterion: string;
  readonly person: string;
  readonly named: { readonly by: string; readonly at: Moment };
}

/** That a service was reminded of what is due in a cycle. */
export interface ReminderContent {
  readonly service: string;
  readonly frameworkCode: string;
  readonly cycle: string;
  readonly stage: string;
  readonly at: Moment;
}

export interface InspectionContent {
  readonly key: string;
  readonly title: string;
  readonly inspectorate: string;
  readonly summary: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly letterOn: Day | null;
}

export interface FindingContent {
  /** The first of the framework's finding kinds with this severity is taken. */
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly detail: string;
  readonly source: FindingSource;
  readonly inspection?: string;
  readonly frameworkCode: string;
  readonly criterion: string | null;
  readonly partner: string;
  readonly raisedOn: Day;
  /** The framework's timescale with this rule is kept with the finding where the framework has one. */
  readonly within?: 'at-once' | 'three-months' | 'six-months';
  readonly printedDueOn?: Day;
  readonly actions: readonly ActionContent[];
}

export interface ActionContent {
  readonly title: string;
  readonly successMeasure: string;
  readonly partner: string;
  readonly owner: string;
  readonly dueOn: Day;
  readonly status: ActionStatus;
  readonly done?: { readonly by: string; readonly at: Moment; readonly effect: string };
  readonly verified?: { readonly by: string; readonly at: Moment };
  readonly notes?: readonly { readonly by: string; readonly at: Moment; readonly body: string }[];
}

export interface HandoverContent {
  readonly frameworkCode: string;
  readonly itemKey: string;
  readonly partner: string | null;
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly daysToProduce: number | null;
}

/** A published status report; its picture of readiness follows from what the example held on that day. */
export interface ReportContent {
  readonly board: string;
  readonly frameworkCode: string;
  readonly asAtOn: Day;
  /** The meeting that it was written for. */
  readonly meetsOn: Day;
  readonly focusTheme: string;
  readonly headline: string;
  readonly commentary: string;
  readonly nextSteps: string;
  readonly drafted: { readonly by: string; readonly at: Moment };
  readonly approved: { readonly by: string; readonly at: Moment };
  readonly published: { readonly by: string; readonly at: Moment };
}
