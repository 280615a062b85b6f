'use server';

import { defineAction } from '@/lib/operations/define-action';
import { createArea } from './commands';
import { createAreaSchema } from './schema';

export const createAreaAction = defineAction({
  schema: createAreaSchema,
  actor: 'operator',
  command: createArea,
  next: () => '/admin/areas',
  notice: 'area.created',
});
