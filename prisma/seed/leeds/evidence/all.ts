import type { EvidenceContent } from '../../evidence-content';
import { healthAndEducationEvidence } from './health-and-education';
import { keptCurrent } from './kept-current';
import { lookedAfterEvidence } from './looked-after';
import { notAvailableEvidence } from './not-available';
import { partnerEvidence } from './partners';
import { socialCareEvidence } from './social-care';

/** Most of it accepted; some still to be decided, one item declined, one past its review date, two whose file nobody can open. */
export const evidence: readonly EvidenceContent[] = [
  ...socialCareEvidence,
  ...lookedAfterEvidence,
  ...partnerEvidence,
  ...healthAndEducationEvidence,
  ...keptCurrent,
  ...notAvailableEvidence,
];
