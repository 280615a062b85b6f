'use server';

import { defineAction } from '@/lib/operations/define-action';
import { signIn, signInAsExample, signOut } from './browser-session';
import { signInAsExampleSchema, signInSchema, signOutSchema } from './schema';

export const signInAction = defineAction({
  schema: signInSchema,
  actor: 'visitor',
  command: signIn,
  next: (_value, { next }) => next,
});

export const signInAsExampleAction = defineAction({
  schema: signInAsExampleSchema,
  actor: 'visitor',
  command: signInAsExample,
  next: (_value, { next }) => next,
});

export const signOutAction = defineAction({
  schema: signOutSchema,
  actor: 'visitor',
  command: signOut,
  next: () => '/sign-in',
  notice: 'session.ended',
});
