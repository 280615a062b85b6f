import { z } from 'zod';
import { id, requiredDay, version } from '@/lib/platform/fields';

export const assignCriteriaSchema = z.object({
  serviceId: id,
  version,
  frameworkCode: z.string().min(1).max(64),
  criteria: z.array(z.string().max(64)).max(500).default([]),
  dueOn: requiredDay('Enter the day by which the service must have evaluated itself'),
});
