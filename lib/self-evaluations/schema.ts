import { z } from 'zod';
import { code, id, optionalText, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';

export const submitSelfEvaluationSchema = z.object({ selfEvaluationId: id, version });

export const returnSelfEvaluationSchema = z.object({
  selfEvaluationId: id,
  version,
  reason: requiredText('Enter what the service should look at again', 2000).superRefine(refusePersonalData),
  /** What is to be said of single answers; each that is not empty becomes a comment on its answer. */
  reasons: z
    .array(z.object({ criterionCode: code, reason: optionalText(2000).superRefine(refusePersonalData) }))
    .max(100)
    .default([]),
});

export const agreeSelfEvaluationSchema = z.object({ selfEvaluationId: id, version });
