'use server';

import { defineAction } from '@/lib/operations/define-action';
import { nameContributors } from './commands';
import { nameContributorsSchema } from './schema';

export const nameContributorsAction = defineAction({
  schema: nameContributorsSchema,
  command: nameContributors,
  next: ({ serviceId, frameworkCode }, _input, area) =>
    `${area}/self-evaluations/${serviceId}?framework=${frameworkCode}`,
  notice: 'self-evaluation.contributors-named',
});
