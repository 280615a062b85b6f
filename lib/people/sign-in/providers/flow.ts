import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { env } from '@/lib/platform/env';
import { identityProviders } from '@/lib/platform/identity-providers';
import { ownPath } from '@/lib/platform/own-path';
import { type Result, rule } from '@/lib/platform/result';
import { keepSession } from '../browser-session';
import { pathAfterOpening } from '../rules';
import { unreachable } from './labels';
import { isFlowCookie, startAtProvider, takeAnswer } from './next-auth';
import type { startProviderSchema } from './schema';

/** How long somebody may take at the provider. */
const FLOW_MINUTES = 15;

/** Where every answer leads that opens nothing. */
const REFUSED = '/sign-in/provider';

function providerWith(code: string) {
  return identityProviders().find((provider) => provider.code === code);
}

async function keepFlowCookie(code: string, name: string, value: string, maxAge: number): Promise<void> {
  (await cookies()).set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    // Sent to nobody but the address that takes this provider's answer.
    path: `/api/auth/callback/${code}`,
    secure: env().NEXTAUTH_URL.startsWith('https:'),
    maxAge,
  });
}

/** Sends this browser to the provider, to come back with an answer. A rule when the provider cannot be reached. */
export async function startProvider(
  _actor: Actor,
  { provider: code, next }: z.output<typeof startProviderSchema>,
): Promise<Result<void>> {
  const provider = providerWith(code);
  if (!provider) return rule('There is no such way to sign in here. Choose another.');
  const started = await startAtProvider(provider, next, Object.fromEntries(await headers()));
  if (!started) return rule(unreachable(provider.name));
  for (const { name, value } of started.cookies) await keepFlowCookie(code, name, value, FLOW_MINUTES * 60);
  redirect(started.url);
}

/** Takes a provider's answer to this browser, and signs it in where it holds. Gives the path to go on to. */
export async function finishProvider(code: string, query: Record<string, string>): Promise<string> {
  const provider = providerWith(code);
  if (!provider) return REFUSED;
  const flow = (await cookies()).getAll().filter(({ name }) => isFlowCookie(name));
  const taken = await takeAnswer(provider, { query, cookies: flow, headers: Object.fromEntries(await headers()) });
  for (const { name } of flow) await keepFlowCookie(code, name, '', 0);
  if (!taken) return REFUSED;
  await keepSession(taken.opened);
  return pathAfterOpening(taken.opened, ownPath(taken.next));
}
