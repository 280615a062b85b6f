'use server';

import { defineAction } from '@/lib/operations/define-action';
import { closeCycle, startCycle } from './commands';
import { closeCycleSchema, startCycleSchema } from './schema';

export const startCycleAction = defineAction({
  schema: startCycleSchema,
  command: startCycle,
  next: ({ frameworkCode }, _input, area) => `${area}/self-evaluations/cycles?framework=${frameworkCode}`,
  notice: 'self-evaluation.cycle-started',
});

export const closeCycleAction = defineAction({
  schema: closeCycleSchema,
  command: closeCycle,
  next: ({ frameworkCode }, _input, area) => `${area}/self-evaluations/cycles?framework=${frameworkCode}`,
  notice: 'self-evaluation.cycle-closed',
});
