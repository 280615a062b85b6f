import type { Day } from '@/lib/platform/days';
import type { EntryProgress, SelfEvaluationStatus } from '../rules';

/** A round of self-evaluation as a list names it. */
export type CycleName = { id: string; name: string; dueOn: Day; isOpen: boolean };

/** How many of the criteria that a service is asked stand where. */
export type ProgressCounts = Record<EntryProgress, number>;

/** A service in the list: where it stands with one framework. */
export type SelfEvaluationRow = {
  serviceId: string;
  serviceName: string;
  partnerName: string;
  isOwn: boolean;
  /** False for other partners, of whom only what is agreed is known and not how far they are. */
  isKnown: boolean;
  /** The edition that the row is about; null before anything is written. */
  selfEvaluationId: string | null;
  status: SelfEvaluationStatus | null;
  cycle: string | null;
  counts: ProgressCounts;
  needed: number;
  dueOn: Day | null;
  isSent: boolean;
  isOverdue: boolean;
  /** When the one agreed last was agreed, also while the next is being written. */
  agreedAt: Date | null;
  /** What the reader can do there next. */
  next: 'write' | 'continue' | 'decide' | 'read' | null;
};

/** How far the services are with one framework, in the open cycle or in one that is past. */
export type ProgressView = {
  /** Latest first. */
  cycles: readonly CycleName[];
  /** The one that is shown; null where nothing has begun. */
  cycle: CycleName | null;
  /** The actor's own services first; of others what the actor may know. */
  rows: readonly SelfEvaluationRow[];
  /** True for those who start cycles and close them. */
  canPlan: boolean;
};
