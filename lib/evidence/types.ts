import type { CriterionKey } from '@/lib/frameworks/criterion-key';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Day } from '@/lib/platform/days';
import type { Audience, CheckStatus, EvidenceStatus, Marking, OutOfDateReason, TextStatus } from './rules';

export type EvidenceRow = {
  id: string;
  title: string;
  kind: EvidenceKind;
  partnerName: string;
  /** What the criteria that it speaks to are called. */
  criteria: readonly string[];
  reviewByOn: Day;
  status: EvidenceStatus;
  isOutOfDate: boolean;
  /** How far its newest file has been checked. */
  checkStatus: CheckStatus | null;
  mayDescribe: boolean;
};

/** One page of a filtered list. `total` counts every row that fits the filters. */
export type EvidenceList = { rows: readonly EvidenceRow[]; total: number; page: number; pageCount: number };

export type EvidenceVersionView = {
  id: string;
  number: number;
  fileName: string;
  sizeInBytes: number;
  sha256: string;
  uploadedByName: string;
  uploadedAt: Date;
  checkStatus: CheckStatus;
  /** Why it was refused or could not be checked, as a sentence. */
  checkFault: string | null;
  textStatus: TextStatus;
  /** False also where it is not available to anybody. */
  mayOpen: boolean;
  /** It can be looked at in the page. */
  mayView: boolean;
  mayCheckAgain: boolean;
};

export type EvidenceView = {
  id: string;
  title: string;
  kind: EvidenceKind;
  summary: string;
  partnerId: string;
  partnerName: string;
  periodFromOn: Day | null;
  periodToOn: Day | null;
  reviewByOn: Day;
  marking: Marking;
  hasChildLevelData: boolean;
  audience: Audience;
  status: EvidenceStatus;
  outOfDate: OutOfDateReason | null;
  proposedByName: string;
  proposedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  version: number;
  versions: readonly EvidenceVersionView[];
  /** False where files are checked for what they hold, but no virus scanner looks at them. */
  hasVirusScanner: boolean;
  criteria: readonly { frameworkCode: string; frameworkTitle: string; code: string; label: string; note: string }[];
  allowed: { decide: boolean; accept: boolean; replaceFile: boolean; describe: boolean };
};

/** A partner to filter by, and to bring evidence for where `mayPropose`. */
export type EvidencePartner = { id: string; slug: string; name: string; mayPropose: boolean };

/** The criteria of an element, as boxes to tick. */
export type CriterionGroup = {
  frameworkCode: string;
  heading: string;
  /** `label` is for a list under the element's heading, `name` for one without. */
  options: readonly { value: CriterionKey; code: string; label: string; name: string }[];
};

export type DownloadableFile = { storageKey: string; mediaType: string; fileName: string; sizeInBytes: number };
