'use server';

import { defineAction } from '@/lib/operations/define-action';
import { retryMail } from './commands';
import { retryMailSchema } from './schema';

export const retryMailAction = defineAction({
  actor: 'operator',
  schema: retryMailSchema,
  command: retryMail,
  next: () => '/admin/mail',
  notice: 'mail.retried',
});
