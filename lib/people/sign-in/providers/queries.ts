import { identityProviders } from '@/lib/platform/identity-providers';
import type { ProviderChoice } from './types';

/** The identity providers that people here can sign in with, as the sign-in page offers them. */
export function listProviders(): ProviderChoice[] {
  return identityProviders().map(({ code, name }) => ({ code, name }));
}
