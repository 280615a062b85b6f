import { z } from 'zod';
import { ownPath } from '@/lib/platform/own-path';

/** A path inside this site to go on to; anything else becomes the start page. */
export const nextPath = z
  .string()
  .optional()
  .transform((path) => ownPath(path ?? '/'));

export const signInSchema = z.object({
  email: z.email('Enter your e-mail address, like name@example.org').max(320),
  password: z.string('Enter your password').min(1, 'Enter your password').max(1024, 'This password is too long'),
  next: nextPath,
});

/** A code of six digits from an app, or a recovery code; spaces and hyphens are for the eye alone. */
export const codeField = z
  .string('Enter the code')
  .max(64, 'This code is too long')
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .refine((text) => text !== '', 'Enter the code');

export const secondFactorSchema = z.object({ code: codeField, next: nextPath });

export const signInAsExampleSchema = z.object({ email: z.email(), next: nextPath });

export const signOutSchema = z.object({});
