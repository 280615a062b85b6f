'use server';

import { defineAction } from '@/lib/operations/define-action';
import { recordLookBack } from './commands';
import { recordLookBackSchema } from './schema';

export const recordLookBackAction = defineAction({
  schema: recordLookBackSchema,
  command: recordLookBack,
  next: (_value, _input, area) => `${area}/case-files#look-backs`,
  notice: 'look-back.recorded',
});
