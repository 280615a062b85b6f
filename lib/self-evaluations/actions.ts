'use server';

import { defineAction } from '@/lib/operations/define-action';
import { agreeSelfEvaluation, returnSelfEvaluation, submitSelfEvaluation } from './commands';
import { agreeSelfEvaluationSchema, returnSelfEvaluationSchema, submitSelfEvaluationSchema } from './schema';

export const submitSelfEvaluationAction = defineAction({
  schema: submitSelfEvaluationSchema,
  command: submitSelfEvaluation,
  next: ({ serviceId, frameworkCode }, _input, area) =>
    `${area}/self-evaluations/${serviceId}/submitted?framework=${frameworkCode}`,
});

export const returnSelfEvaluationAction = defineAction({
  schema: returnSelfEvaluationSchema,
  command: returnSelfEvaluation,
  next: ({ serviceId, frameworkCode }, _input, area) =>
    `${area}/self-evaluations/${serviceId}?framework=${frameworkCode}`,
  notice: 'self-evaluation.returned',
});

export const agreeSelfEvaluationAction = defineAction({
  schema: agreeSelfEvaluationSchema,
  command: agreeSelfEvaluation,
  next: ({ serviceId, frameworkCode }, _input, area) =>
    `${area}/self-evaluations/${serviceId}?framework=${frameworkCode}`,
  notice: 'self-evaluation.agreed',
});
