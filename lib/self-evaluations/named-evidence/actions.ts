'use server';

import { defineAction } from '@/lib/operations/define-action';
import { noteNamedEvidence } from './commands';
import { noteNamedEvidenceSchema } from './schema';

export const noteNamedEvidenceAction = defineAction({
  schema: noteNamedEvidenceSchema,
  command: noteNamedEvidence,
  next: ({ serviceId, frameworkCode, criterionCode }, _input, area) =>
    `${area}/self-evaluations/${serviceId}/criteria/${criterionCode}?framework=${frameworkCode}#evidence`,
  notice: 'self-evaluation.evidence-noted',
});
