import { z } from 'zod';
import { id, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';

export const submitSelfEvaluationSchema = z.object({ selfEvaluationId: id, version });

export const returnSelfEvaluationSchema = z.object({
  selfEvaluationId: id,
  version,
  reason: requiredText('Enter what the service should look at again', 2000).superRefine(refusePersonalData),
});

export const agreeSelfEvaluationSchema = z.object({ selfEvaluationId: id, version });
