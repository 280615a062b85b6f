'use server';

import { defineAction } from '@/lib/operations/define-action';
import { enterCode, signIn, signInAsExample, signOut } from './browser-session';
import { pathAfterOpening } from './rules';
import { secondFactorSchema, signInAsExampleSchema, signInSchema, signOutSchema } from './schema';

export const signInAction = defineAction({
  schema: signInSchema,
  actor: 'visitor',
  command: signIn,
  next: (opened, { next }) => pathAfterOpening(opened, next),
});

export const proveSecondFactorAction = defineAction({
  schema: secondFactorSchema,
  actor: 'visitor',
  command: enterCode,
  next: (isProven, { next }) => (isProven ? next : `/sign-in?late=1&next=${encodeURIComponent(next)}`),
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
