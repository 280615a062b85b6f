import type { Day } from '@/lib/platform/days';
import type { AdoptedPack } from '../types';

/** One service and what it must evaluate in one framework of the area. */
export type ServiceAssignments = {
  service: { id: string; name: string };
  partner: { id: string; slug: string; name: string; version: number };
  framework: AdoptedPack;
  criteria: readonly string[];
  /** Null while nothing is assigned. */
  dueOn: Day | null;
};
