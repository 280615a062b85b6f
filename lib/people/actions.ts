'use server';

import { defineAction } from '@/lib/operations/define-action';
import { endRole } from './commands';
import { endRoleSchema } from './schema';

export const endRoleAction = defineAction({
  schema: endRoleSchema,
  command: endRole,
  next: (_value, _input, area) => `${area}/people`,
  notice: 'role.ended',
});
