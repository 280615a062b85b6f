'use server';

import { defineAction } from '@/lib/operations/define-action';
import { writeEntry } from './commands';
import { writeEntrySchema } from './schema';

export const writeEntryAction = defineAction({
  schema: writeEntrySchema,
  command: writeEntry,
  next: ({ serviceId, frameworkCode, nextCode }, { goTo }, area) =>
    goTo === 'next' && nextCode
      ? `${area}/self-evaluations/${serviceId}/criteria/${nextCode}?framework=${frameworkCode}`
      : `${area}/self-evaluations/${serviceId}?framework=${frameworkCode}`,
  notice: 'self-evaluation.written',
});
