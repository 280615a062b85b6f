import type { Day } from '@/lib/platform/days';
import type { Moment, Rank } from './content';

export interface AuditContent {
  readonly key: string;
  readonly title: string;
  readonly method: string;
  readonly frameworkCode: string;
  readonly criterion: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly files: readonly CaseFileContent[];
}

export interface CaseFileContent {
  readonly reference: string;
  readonly partner: string;
  readonly review?: { readonly rank: Rank; readonly reason: string; readonly by: string; readonly at: Moment };
  readonly moderation?: { readonly rank: Rank; readonly reason: string; readonly by: string; readonly at: Moment };
}

export interface ChildAtRiskContent {
  readonly reference: string;
  readonly partner: string;
  /** Key of the audit whose case file has this reference. */
  readonly audit?: string;
  readonly concern: string;
  readonly raised: { readonly by: string; readonly at: Moment };
  readonly managerTold?: { readonly name: string; readonly at: Moment };
  readonly seen?: { readonly by: string; readonly at: Moment };
  readonly safe?: {
    readonly decisionMaker: string;
    readonly decision: string;
    readonly at: Moment;
    readonly closedBy: string;
  };
}

export interface LookBackContent {
  readonly title: string;
  readonly cohort: string;
  readonly total: number;
  readonly reviewed: number;
  readonly found: number;
  readonly startedOn: Day;
  readonly completedOn: Day | null;
}
