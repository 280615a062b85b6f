import type { Day } from '@/lib/platform/days';
import type { GivenRole } from '../rules';
import type { Outcome } from './rules';

export type ImportRowView = {
  number: number;
  name: string;
  email: string;
  role: GivenRole;
  reachName: string | null;
  endsOn: Day | null;
  outcome: Outcome;
};

/** A table that was checked and waits for the word, or was applied and has no rows any more. */
export type PeopleImportView = {
  id: string;
  fileName: string;
  isApplied: boolean;
  rows: readonly ImportRowView[];
  toInvite: number;
};

/** What the words of a table may be. */
export type ImportWords = { partnerNames: readonly string[]; boardNames: readonly string[] };
