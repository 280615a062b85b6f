'use server';

import { defineAction } from '@/lib/operations/define-action';
import { acceptEvidence, declineEvidence, proposeEvidence, proposeTogether, replaceEvidenceFile } from './commands';
import {
  acceptEvidenceSchema,
  declineEvidenceSchema,
  proposeEvidenceSchema,
  proposeTogetherSchema,
  replaceEvidenceFileSchema,
} from './schema';

export const proposeEvidenceAction = defineAction({
  schema: proposeEvidenceSchema,
  command: proposeEvidence,
  next: ({ id }, _input, area) => `${area}/evidence/${id}`,
  notice: 'evidence.proposed',
});

export const proposeTogetherAction = defineAction({
  schema: proposeTogetherSchema,
  command: proposeTogether,
  next: (_value, _input, area) => `${area}/evidence?status=proposed`,
  notice: 'evidence.proposed-together',
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
