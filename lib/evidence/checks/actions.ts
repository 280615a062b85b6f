'use server';

import { defineAction } from '@/lib/operations/define-action';
import { checkAgain } from './commands';
import { checkAgainSchema } from './schema';

export const checkAgainAction = defineAction({
  schema: checkAgainSchema,
  command: checkAgain,
  next: ({ id }, _input, area) => `${area}/evidence/${id}`,
  notice: 'evidence.check-asked',
});
