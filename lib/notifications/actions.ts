'use server';

import { defineAction } from '@/lib/operations/define-action';
import { markNotificationsRead } from './commands';
import { markNotificationsReadSchema } from './schema';

export const markNotificationsReadAction = defineAction({
  schema: markNotificationsReadSchema,
  command: markNotificationsRead,
  next: (_read, _input, area) => `${area}/work`,
});
