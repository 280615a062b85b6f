import { z } from 'zod';
import { id } from '@/lib/platform/fields';

/** What stands in a box for a password that exists already; nothing is said about its form. */
export const currentPasswordField = z.string().max(1024, 'This password is too long').optional();

export const changePasswordSchema = z.object({
  currentPassword: currentPasswordField,
  newPassword: z.string('Enter a new password').min(1, 'Enter a new password').max(4096, 'This password is too long'),
});

export const endOwnSessionSchema = z.object({ sessionId: id });

export const endOtherSessionsSchema = z.object({});

export const chooseNewsSchema = z.object({ newsByMail: z.boolean().default(false) });
