'use server';

import { defineAction } from '@/lib/operations/define-action';
import { recordLeaving } from './commands';
import { recordLeavingSchema } from './schema';

export const recordLeavingAction = defineAction({
  schema: recordLeavingSchema,
  command: recordLeaving,
  next: (_left, _input, area) => `${area}/people`,
  notice: 'person.left',
});
