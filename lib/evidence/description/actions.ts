'use server';

import { defineAction } from '@/lib/operations/define-action';
import { describeEvidence, describeTogether, linkCriterion, unlinkCriterion } from './commands';
import { describeEvidenceSchema, describeTogetherSchema, linkCriterionSchema, unlinkCriterionSchema } from './schema';

export const describeEvidenceAction = defineAction({
  schema: describeEvidenceSchema,
  command: describeEvidence,
  next: ({ id }, _input, area) => `${area}/evidence/${id}`,
  notice: 'evidence.described',
});

export const describeTogetherAction = defineAction({
  schema: describeTogetherSchema,
  command: describeTogether,
  next: (_done, _input, area) => `${area}/evidence`,
  notice: 'evidence.described-together',
});

export const linkCriterionAction = defineAction({
  schema: linkCriterionSchema,
  command: linkCriterion,
  next: ({ id }, _input, area) => `${area}/evidence/${id}/links`,
  notice: 'evidence.linked',
});

export const unlinkCriterionAction = defineAction({
  schema: unlinkCriterionSchema,
  command: unlinkCriterion,
  next: ({ id }, _input, area) => `${area}/evidence/${id}/links`,
  notice: 'evidence.unlinked',
});
