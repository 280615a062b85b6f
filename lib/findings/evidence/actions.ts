'use server';

import { defineAction } from '@/lib/operations/define-action';
import { linkEvidenceToAction, unlinkEvidenceFromAction } from './commands';
import { linkEvidenceToActionSchema, unlinkEvidenceFromActionSchema } from './schema';

export const linkEvidenceToActionAction = defineAction({
  schema: linkEvidenceToActionSchema,
  command: linkEvidenceToAction,
  next: ({ findingId, actionId }, _input, area) => `${area}/findings/${findingId}#action-${actionId}`,
  notice: 'action.evidence-linked',
});

export const unlinkEvidenceFromActionAction = defineAction({
  schema: unlinkEvidenceFromActionSchema,
  command: unlinkEvidenceFromAction,
  next: ({ findingId, actionId }, _input, area) => `${area}/findings/${findingId}#action-${actionId}`,
  notice: 'action.evidence-unlinked',
});
