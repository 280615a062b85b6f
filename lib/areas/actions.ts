'use server';

import { defineAction } from '@/lib/operations/define-action';
import { configureArea } from './commands';
import { configureAreaSchema } from './schema';

export const configureAreaAction = defineAction({
  schema: configureAreaSchema,
  command: configureArea,
  next: (_done, _input, area) => `${area}/settings`,
  notice: 'area.configured',
});
