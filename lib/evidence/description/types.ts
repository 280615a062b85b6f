import type { EvidenceStatus } from '../rules';
import type { EvidencePartner } from '../types';
import type { DecidedOn, Description, DescriptionField } from './rules';

/** One field of an item as it stands and as it would be, in words. */
export type ShownChange = { field: DescriptionField; before: string; after: string };

/** What a change for many items would do to one of them. */
export type PlannedItem = {
  id: string;
  version: number;
  title: string;
  partnerName: string;
  status: EvidenceStatus;
  changes: readonly ShownChange[];
  /** Where it would wait for a decision again. */
  goesRound: boolean;
  because: readonly DecidedOn[];
  /** Why it cannot be changed so, as a sentence; then nothing of the change can be saved. */
  fault: string | null;
};

/** An item as the form to describe it anew needs it. */
export type DescribedEvidence = Description & {
  id: string;
  version: number;
  status: EvidenceStatus;
  decisionReason: string | null;
  /** Those whose evidence the reader may describe. */
  partners: readonly Pick<EvidencePartner, 'id' | 'name'>[];
};

/** Evidence that came back: what its partner has to put right. */
export type DeclinedEvidence = {
  id: string;
  title: string;
  partnerId: string;
  reason: string;
};
