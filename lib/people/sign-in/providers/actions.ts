'use server';

import { defineAction } from '@/lib/operations/define-action';
import { startProvider } from './flow';
import { startProviderSchema } from './schema';

export const startProviderAction = defineAction({
  schema: startProviderSchema,
  actor: 'visitor',
  command: startProvider,
  // Whoever gets so far has been sent to the provider already.
  next: () => '/sign-in',
});
