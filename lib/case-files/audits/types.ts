import type { Day } from '@/lib/platform/days';
import type { ReviewState } from './rules';

export type GradeCount = { code: string; label: string; count: number };

export type AuditRow = {
  id: string;
  title: string;
  frameworkTitle: string;
  criterion: { code: string; label: string };
  openedOn: Day;
  closedOn: Day | null;
  /** Of the case files that the reader may count: all of the area's, or their own partner's. */
  total: number;
  reviewed: number;
  moderated: number;
  grades: readonly GradeCount[];
};

export type CaseFileRow = {
  id: string;
  reference: string;
  partnerName: string;
  state: ReviewState;
  gradeLabel: string | null;
  moderatedGradeLabel: string | null;
};

export type AuditView = AuditRow & {
  method: string;
  /** Null for those who see counts only. */
  caseFiles: readonly CaseFileRow[] | null;
  /** The partners for which the reader may add a case file; empty when none. */
  addableFor: readonly { id: string; name: string }[];
};

export type ReviewView = {
  gradeLabel: string;
  grade: string;
  reason: string;
  reviewedByName: string;
  reviewedAt: Date;
  moderation: { gradeLabel: string; reason: string; byName: string; at: Date } | null;
  version: number;
};

export type CaseFileView = {
  id: string;
  reference: string;
  partnerName: string;
  audit: { id: string; title: string };
  criterion: { code: string; label: string; good: string };
  gradeOptions: readonly { value: string; label: string; hint?: string }[];
  state: ReviewState;
  review: ReviewView | null;
  allowed: { write: boolean; moderate: boolean; raiseChildAtRisk: boolean };
};
