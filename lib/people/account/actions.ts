'use server';

import { defineAction } from '@/lib/operations/define-action';
import { changePasswordHere, endOtherSessionsHere } from './browser-visit';
import { chooseNews, endOwnSession } from './commands';
import { changePasswordSchema, chooseNewsSchema, endOtherSessionsSchema, endOwnSessionSchema } from './schema';

export const chooseNewsAction = defineAction({
  schema: chooseNewsSchema,
  actor: 'person',
  command: chooseNews,
  next: () => '/account',
  notice: 'account.news-chosen',
});

export const endOwnSessionAction = defineAction({
  schema: endOwnSessionSchema,
  actor: 'person',
  command: endOwnSession,
  next: () => '/account',
  notice: 'account.session-ended',
});

export const endOtherSessionsAction = defineAction({
  schema: endOtherSessionsSchema,
  actor: 'person',
  command: endOtherSessionsHere,
  next: () => '/account',
  notice: 'account.session-ended',
});

export const changePasswordAction = defineAction({
  schema: changePasswordSchema,
  actor: 'person',
  command: changePasswordHere,
  next: () => '/account',
  notice: 'account.password-changed',
});
