import { z } from 'zod';
import { ownPath } from '@/lib/platform/own-path';
import { codeField } from '../../sign-in/schema';
import { currentPasswordField } from '../schema';

const DEFAULT_NEXT = '/account';

/** Where to go on to once the second factor is there: a path inside this site. */
const nextPath = z
  .string()
  .optional()
  .transform((path) => ownPath(path || DEFAULT_NEXT));

export const beginSecondFactorSchema = z.object({ next: nextPath });
export const confirmSecondFactorSchema = z.object({
  code: codeField,
  currentPassword: currentPasswordField,
  next: nextPath,
});
export const proveOwnSecondFactorSchema = z.object({ code: codeField, next: nextPath });
export const renewRecoveryCodesSchema = z.object({ code: codeField });
export const removeSecondFactorSchema = z.object({ code: codeField });
export const keptRecoveryCodesSchema = z.object({ next: nextPath });
