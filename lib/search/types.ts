import type { EvidenceStatus } from '@/lib/evidence/rules';
import type { Unit } from '@/lib/evidence/viewing/rules';
import type { ActionStatus } from '@/lib/findings/rules';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Day } from '@/lib/platform/days';
import type { Piece } from './rules';

/** The first rows of what was found, and how many there are of what the reader may know. */
export type Found<Row> = { total: number; rows: readonly Row[] };

/** A passage of the newest file of an item that the reader may open. `page` is null where the file has no pages. */
export type FoundPassage = {
  number: number;
  page: number | null;
  unit: Unit;
  isViewable: boolean;
  text: readonly Piece[];
};

export type FoundEvidence = {
  id: string;
  title: readonly Piece[];
  summary: readonly Piece[];
  kind: EvidenceKind;
  status: EvidenceStatus;
  partnerName: string;
  periodFromOn: Day | null;
  periodToOn: Day | null;
  proposedAt: Date;
  /** The name of a file, where that was found. */
  fileName: string | null;
  passage: FoundPassage | null;
};

/** One page of the evidence found. */
export type EvidencePage = Found<FoundEvidence> & { page: number };

export type FoundCriterion = {
  frameworkCode: string;
  frameworkTitle: string;
  code: string;
  title: readonly Piece[];
  text: readonly Piece[];
};

export type FoundFinding = {
  id: string;
  number: number;
  title: readonly Piece[];
  text: readonly Piece[];
  kindLabel: string;
  partnerName: string;
};

export type FoundAction = {
  id: string;
  findingId: string;
  title: readonly Piece[];
  text: readonly Piece[];
  partnerName: string;
  ownerName: string;
  dueOn: Day;
  status: ActionStatus;
};

export type FoundPerson = { id: string; name: string; roles: readonly string[] };
