'use server';

import { defineAction } from '@/lib/operations/define-action';
import { askForLink, signInByLink } from './flow';
import { openLinkSchema, requestSignInLinkSchema } from './schema';

export const requestSignInLinkAction = defineAction({
  schema: requestSignInLinkSchema,
  actor: 'visitor',
  command: askForLink,
  next: () => '/sign-in/link/sent',
});

export const openLinkAction = defineAction({
  schema: openLinkSchema,
  actor: 'visitor',
  command: signInByLink,
  next: (path) => path,
});
