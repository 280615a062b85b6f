'use server';

import { defineAction } from '@/lib/operations/define-action';
import { writeEntry } from './commands';
import { writeEntrySchema } from './schema';

export const writeEntryAction = defineAction({
  schema: writeEntrySchema,
  command: writeEntry,
  next: ({ serviceId, frameworkCode, nextCode, criterionCode, joined }, { goTo }, area) => {
    const criterion = (code: string) =>
      `${area}/self-evaluations/${serviceId}/criteria/${code}?framework=${frameworkCode}`;
    // What was put together with another's text is shown before anything else.
    if (joined) return `${criterion(criterionCode)}&joined=${joined.from}-${joined.saved}`;
    return goTo === 'next' && nextCode
      ? criterion(nextCode)
      : `${area}/self-evaluations/${serviceId}?framework=${frameworkCode}`;
  },
  notice: 'self-evaluation.written',
});
