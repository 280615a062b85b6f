'use server';

import { defineAction } from '@/lib/operations/define-action';
import { acceptEvidence, declineEvidence, proposeEvidence, replaceEvidenceFile } from './commands';
import {
  acceptEvidenceSchema,
  declineEvidenceSchema,
  proposeEvidenceSchema,
  replaceEvidenceFileSchema,
} from './schema';

export const proposeEvidenceAction = defineAction({
  schema: proposeEvidenceSchema,
  command: proposeEvidence,
  next: ({ id }, _input, area) => `${area}/evidence/${id}`,
  notice: 'evidence.proposed',
});

export const replaceEvidenceFileAction = defineAction({
  schema: replaceEvidenceFileSchema,
  command: replaceEvidenceFile,
  next: ({ id }, _input, area) => `${area}/evidence/${id}`,
  notice: 'evidence.proposed',
});

export const acceptEvidenceAction = defineAction({
  schema: acceptEvidenceSchema,
  command: acceptEvidence,
  next: ({ id }, _input, area) => `${area}/evidence/${id}`,
  notice: 'evidence.accepted',
});

export const declineEvidenceAction = defineAction({
  schema: declineEvidenceSchema,
  command: declineEvidence,
  next: ({ id }, _input, area) => `${area}/evidence/${id}`,
  notice: 'evidence.declined',
});
