'use server';

import { defineAction } from '@/lib/operations/define-action';
import { unlinkIdentity } from './commands';
import { unlinkIdentitySchema } from './schema';

export const unlinkIdentityAction = defineAction({
  schema: unlinkIdentitySchema,
  actor: 'person',
  command: unlinkIdentity,
  next: () => '/account',
  notice: 'identity.unlinked',
});
