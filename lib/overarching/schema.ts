import { z } from 'zod';
import { code, id, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';

export const startOverarchingSchema = z.object({ frameworkCode: code, elementCode: code });

export const submitOverarchingSchema = z.object({ evaluationId: id, version });

export const returnOverarchingSchema = z.object({
  evaluationId: id,
  version,
  reason: requiredText('Enter what the task group should look at again', 2000).superRefine(refusePersonalData),
});

export const signOffOverarchingSchema = z.object({ evaluationId: id, version });
