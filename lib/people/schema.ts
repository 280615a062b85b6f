import { z } from 'zod';
import { id, requiredText } from '@/lib/platform/fields';

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 1024;

/** An e-mail address as accounts keep it: lower case. */
export const email = z
  .string('Enter an e-mail address')
  .trim()
  .toLowerCase()
  .pipe(z.email('Enter an e-mail address, like name@example.org').max(320, 'This address is too long'));

export const personName = requiredText('Enter their name', 120);

/** A password someone chooses: long, counted in characters as people see them, and composed as they like. */
export const newPasswordField = z
  .string('Choose a password')
  .refine((password) => [...password].length >= MIN_PASSWORD_LENGTH, `Enter at least ${MIN_PASSWORD_LENGTH} characters`)
  .max(MAX_PASSWORD_LENGTH, `Use ${MAX_PASSWORD_LENGTH.toLocaleString('en-GB')} characters or fewer`);

export const createOperatorSchema = z.object({ name: personName, email });

/** A role of somebody in the area. */
export const endRoleSchema = z.object({ grantId: id });
