import type { Day } from '@/lib/platform/days';

export type LookBackView = {
  id: string;
  title: string;
  cohort: string;
  total: number;
  reviewed: number;
  found: number;
  startedOn: Day;
  completedOn: Day | null;
  version: number;
};
