import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { AdoptedPack } from '@/lib/frameworks/types';
import type { Day } from '@/lib/platform/days';
import type { OutOfDateReason } from '../rules';
import type { EvidenceRow } from '../types';
import type { CellState, CountedState, Within } from './rules';

/** How much of one kind there is for one criterion. */
export type CellCounts = { current: number; outOfDate: number; waiting: number };

/** One kind of evidence for one criterion: what is shown of it, and what that comes to. */
export type CoverageCell = CellCounts & {
  kind: EvidenceKind;
  state: CellState;
  /** How much of it other partners hold, in date or not, where one partner is looked at. */
  elsewhere: number;
  /** The criterion needs this kind and nobody has any that is accepted. */
  isLacking: boolean;
};

/** A number that stands in a cell, with the state that it is shown as. */
export type CellFigure = { of: CountedState; count: number };

export type CoverageRow = { code: string; label: string; cells: readonly CoverageCell[] };

/** Criteria × kinds of evidence of one framework, small enough to travel. */
export type CoverageView = {
  frameworkCode: string;
  frameworkTitle: string;
  adopted: readonly AdoptedPack[];
  elements: readonly { code: string; label: string; rows: readonly CoverageRow[] }[];
  criteria: number;
  /** Criteria that lack a kind of evidence they need. */
  lacking: number;
  /** Criteria with a kind of which everything is out of date. */
  stale: number;
  /** The partner whose evidence alone is counted. */
  partner: { id: string; slug: string; name: string } | null;
  /** False for somebody who does not see all of the area's evidence. */
  isWholeArea: boolean;
};

/** An accepted item that soon will no longer count. */
export type ExpiringRow = Pick<EvidenceRow, 'id' | 'title' | 'kind' | 'partnerName'> & {
  partnerId: string;
  /** The last day on which it counts. */
  runsOutOn: Day;
  daysLeft: number;
  because: OutOfDateReason;
  /** The first of the spans of days that it runs out in. */
  within: Within;
  /** It belongs to one of the reader's own partners. */
  isOwn: boolean;
  allowed: { replaceFile: boolean; describe: boolean };
};

export type ExpiringView = {
  rows: readonly ExpiringRow[];
  /** Accepted items that have already run out. */
  alreadyOut: number;
};
