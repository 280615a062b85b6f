import { z } from 'zod';
import { id, optionalChoice, requiredText } from '@/lib/platform/fields';
import { GIVEN_ROLES, roleReach } from './rules';

const MIN_PASSWORD_LENGTH = 12;

/** An e-mail address as accounts keep it: lower case. */
export const email = z
  .string('Enter an e-mail address')
  .trim()
  .toLowerCase()
  .pipe(z.email('Enter an e-mail address, like name@example.org').max(320, 'This address is too long'));

export const personName = requiredText('Enter their name', 120);

/** A password someone chooses: long, and composed as they like. */
export const newPasswordField = z
  .string('Enter a first password')
  .min(MIN_PASSWORD_LENGTH, `Enter at least ${MIN_PASSWORD_LENGTH} characters`)
  .max(1024, 'Use 1,024 characters or fewer');

export const addPersonSchema = z
  .object({
    name: personName,
    email,
    role: z.enum(GIVEN_ROLES, 'Choose a role'),
    partnerId: optionalChoice.pipe(id.nullable()),
    boardId: optionalChoice.pipe(id.nullable()),
    password: newPasswordField,
  })
  .refine(({ role, partnerId }) => roleReach(role) !== 'partner' || partnerId !== null, {
    path: ['partnerId'],
    message: 'Choose the partner that the role is for',
  })
  .refine(({ role, boardId }) => roleReach(role) !== 'board' || boardId !== null, {
    path: ['boardId'],
    message: 'Choose the board that they sit on',
  });

export const createOperatorSchema = z.object({ name: personName, email });
