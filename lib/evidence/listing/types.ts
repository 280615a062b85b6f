import type { Day } from '@/lib/platform/days';
import type { Audience, Marking } from '../rules';
import type { EvidenceRow } from '../types';

/** An item as a list to take away holds it. */
export type ListedEvidence = EvidenceRow & {
  summary: string;
  periodFromOn: Day | null;
  periodToOn: Day | null;
  marking: Marking;
  hasChildLevelData: boolean;
  audience: Audience;
  proposedByName: string;
  proposedAt: Date;
  newest: { number: number; fileName: string; sizeInBytes: number; sha256: string };
};
