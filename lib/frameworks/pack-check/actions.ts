'use server';

import { defineAction } from '@/lib/operations/define-action';
import { checkPack } from './commands';
import { checkPackSchema } from './schema';

export const checkPackAction = defineAction({
  schema: checkPackSchema,
  actor: 'operator',
  command: checkPack,
  next: () => '/admin/frameworks',
  notice: 'framework-pack.checked',
});
