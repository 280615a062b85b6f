'use server';

import { defineAction } from '@/lib/operations/define-action';
import { confirmHere, keptHere, proveHere, removeHere, renewHere } from './browser-second-factor';
import { beginSecondFactor } from './commands';
import {
  beginSecondFactorSchema,
  confirmSecondFactorSchema,
  keptRecoveryCodesSchema,
  proveOwnSecondFactorSchema,
  removeSecondFactorSchema,
  renewRecoveryCodesSchema,
} from './schema';

export const beginSecondFactorAction = defineAction({
  schema: beginSecondFactorSchema,
  actor: 'person',
  command: beginSecondFactor,
  next: (_value, { next }) => `/account/second-factor?next=${encodeURIComponent(next)}`,
});

export const confirmSecondFactorAction = defineAction({
  schema: confirmSecondFactorSchema,
  actor: 'person',
  command: confirmHere,
  next: (_value, { next }) => `/account/second-factor/recovery-codes?next=${encodeURIComponent(next)}`,
  notice: 'account.second-factor-set',
});

export const proveOwnSecondFactorAction = defineAction({
  schema: proveOwnSecondFactorSchema,
  actor: 'person',
  command: proveHere,
  next: (_value, { next }) => next,
});

export const renewRecoveryCodesAction = defineAction({
  schema: renewRecoveryCodesSchema,
  actor: 'person',
  command: renewHere,
  next: () => '/account/second-factor/recovery-codes',
  notice: 'account.recovery-codes-renewed',
});

export const removeSecondFactorAction = defineAction({
  schema: removeSecondFactorSchema,
  actor: 'person',
  command: removeHere,
  next: () => '/account',
  notice: 'account.second-factor-removed',
});

export const keptRecoveryCodesAction = defineAction({
  schema: keptRecoveryCodesSchema,
  actor: 'person',
  command: keptHere,
  next: (_value, { next }) => next,
});
