'use server';

import { defineAction } from '@/lib/operations/define-action';
import { assignCriteria } from './commands';
import { assignCriteriaSchema } from './schema';

export const assignCriteriaAction = defineAction({
  schema: assignCriteriaSchema,
  command: assignCriteria,
  next: ({ partnerSlug }, _input, area) => `${area}/partners/${partnerSlug}`,
  notice: 'criteria.assigned',
});
