import type { ProofSeen } from './rules';

export const proofLabels: Record<ProofSeen, string> = {
  'in-person': 'In person, with their staff card or passport',
  'video-call': 'On a video call, by their face, to somebody who knows them',
  'call-back': 'By a call back to a telephone number known before they asked',
};
