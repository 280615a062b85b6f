import { z } from 'zod';
import { code, id, requiredDay, version } from '@/lib/platform/fields';

export const assignCriteriaSchema = z.object({
  serviceId: id,
  version,
  frameworkCode: code,
  criteria: z.array(code).max(500).default([]),
  dueOn: requiredDay('Enter the day by which the service must have evaluated itself'),
});
