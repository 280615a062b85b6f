'use server';

import { defineAction } from '@/lib/operations/define-action';
import { assignHandover } from './commands';
import { assignHandoverSchema } from './schema';

export const assignHandoverAction = defineAction({
  schema: assignHandoverSchema,
  command: assignHandover,
  next: ({ frameworkCode }, _input, area) => `${area}/handover?framework=${encodeURIComponent(frameworkCode)}`,
  notice: 'handover.assigned',
});
