import type { FindingSeverity } from '@/lib/frameworks/schema';
import type { Day } from '@/lib/platform/days';
import type { ActionStatus, FindingSource, FindingState } from './rules';

export type FindingRow = {
  id: string;
  number: number;
  title: string;
  kindLabel: string;
  severity: FindingSeverity;
  partnerName: string;
  dueOn: Day | null;
  state: FindingState;
  actionCount: number;
};

export type ActionView = {
  id: string;
  title: string;
  partnerName: string;
  ownerName: string;
  successMeasure: string;
  dueOn: Day;
  status: ActionStatus;
  isOverdue: boolean;
  effect: string | null;
  verifiedByName: string | null;
  verifiedAt: Date | null;
  version: number;
  notes: readonly { id: string; body: string; writtenByName: string; writtenAt: Date }[];
  allowed: { progress: boolean; verify: boolean };
};

/** An action that is still to be done or verified, as the page of a criterion shows it. */
export type OpenAction = Pick<ActionView, 'id' | 'title' | 'ownerName' | 'dueOn' | 'status' | 'isOverdue'> & {
  findingId: string;
};

export type FindingView = Omit<FindingRow, 'actionCount'> & {
  detail: string;
  source: FindingSource;
  inspectionTitle: string | null;
  frameworkCode: string;
  criterion: { code: string; label: string } | null;
  raisedOn: Day;
  printedDueOn: Day | null;
  calculatedDueOn: Day | null;
  actions: readonly ActionView[];
  allowed: { addAction: boolean };
};
