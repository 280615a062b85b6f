import type { z } from 'zod';
import type { Day } from '@/lib/platform/days';
import type { Status } from '@/lib/readiness/types';
import type { ReportStatus } from './rules';
import type { statusReportSnapshotSchema } from './schema';

export type StatusReportSnapshot = z.infer<typeof statusReportSnapshotSchema>;
export type Measure = { status: Status; inPlace: number; needed: number };
export type Change = StatusReportSnapshot['area']['change'];
export type ReportFinding = StatusReportSnapshot['findings'][number];
export type ReportBlocker = StatusReportSnapshot['blockers'][number];

export type ReportRow = {
  id: string;
  title: string;
  headline: string;
  boardId: string;
  boardName: string;
  asAtOn: Day;
  status: ReportStatus;
  publishedAt: Date | null;
};

/** Who did it and when. */
export type Signature = { name: string; at: Date };

export type ReportView = {
  id: string;
  title: string;
  asAtOn: Day;
  status: ReportStatus;
  headline: string;
  commentary: string;
  nextSteps: string;
  snapshot: StatusReportSnapshot;
  drafted: Signature;
  approved: Signature | null;
  published: Signature | null;
  /** Ties the report to the area's audit trail: the hash of the last event before it was published. */
  auditHead: string | null;
  version: number;
  /** Says why someone who could approve may not approve this one; null when they may, or never could. */
  approvalObstacle: 'own-work' | 'unfinished' | null;
  allowed: { edit: boolean; approve: boolean; publish: boolean };
};
