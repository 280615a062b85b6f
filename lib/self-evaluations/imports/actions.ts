'use server';

import { defineAction } from '@/lib/operations/define-action';
import { applySelfEvaluationImport, readSelfEvaluationImport } from './commands';
import { applySelfEvaluationImportSchema, readSelfEvaluationImportSchema } from './schema';

export const readSelfEvaluationImportAction = defineAction({
  schema: readSelfEvaluationImportSchema,
  command: readSelfEvaluationImport,
  next: ({ importId, serviceId }, _input, area) => `${area}/self-evaluations/${serviceId}/import/${importId}`,
});

export const applySelfEvaluationImportAction = defineAction({
  schema: applySelfEvaluationImportSchema,
  command: applySelfEvaluationImport,
  next: ({ serviceId, frameworkCode }, _input, area) =>
    `${area}/self-evaluations/${serviceId}?framework=${frameworkCode}`,
  notice: 'self-evaluation.imported',
});
