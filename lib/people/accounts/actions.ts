'use server';

import { defineAction } from '@/lib/operations/define-action';
import { disablePerson, enablePerson, endSessionsOfPerson, removeLostSecondFactor } from './commands';
import { accountSchema, removeLostSecondFactorSchema } from './schema';

export const disablePersonAction = defineAction({
  schema: accountSchema,
  actor: 'operator',
  command: disablePerson,
  next: (_value, { personId }) => `/admin/people/${personId}`,
  notice: 'person.disabled',
});

export const enablePersonAction = defineAction({
  schema: accountSchema,
  actor: 'operator',
  command: enablePerson,
  next: (_value, { personId }) => `/admin/people/${personId}`,
  notice: 'person.enabled',
});

export const endSessionsOfPersonAction = defineAction({
  schema: accountSchema,
  actor: 'operator',
  command: endSessionsOfPerson,
  next: (_value, { personId }) => `/admin/people/${personId}`,
  notice: 'person.sessions-ended',
});

export const removeLostSecondFactorAction = defineAction({
  schema: removeLostSecondFactorSchema,
  actor: 'operator',
  command: removeLostSecondFactor,
  next: (_value, { personId }) => `/admin/people/${personId}`,
  notice: 'person.second-factor-removed',
});
