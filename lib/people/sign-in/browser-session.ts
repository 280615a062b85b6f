import { cookies, headers } from 'next/headers';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { SESSION_HOURS, sessionSecret } from '@/lib/access/session';
import { env } from '@/lib/platform/env';
import { ok, type Result, rule } from '@/lib/platform/result';
import { endSession } from './commands';
import { signInCookie } from './next-auth';
import { THROTTLE } from './rules';
import type { signInAsExampleSchema, signInSchema } from './schema';

async function keepCookie(provider: 'password' | 'example', credentials: Record<string, string>): Promise<boolean> {
  const cookie = await signInCookie(provider, credentials, Object.fromEntries(await headers()));
  if (!cookie) return false;
  (await cookies()).set(cookie.name, cookie.value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().NEXTAUTH_URL.startsWith('https:'),
    maxAge: SESSION_HOURS * 3600,
  });
  return true;
}

/** Signs this browser in. One answer for a wrong password, an unknown account and too many tries. */
export async function signIn(_actor: Actor, input: z.output<typeof signInSchema>): Promise<Result<void>> {
  const isIn = await keepCookie('password', { email: input.email, password: input.password });
  if (isIn) return ok(undefined);
  return rule(
    `The e-mail address and password do not fit. After ${THROTTLE.perAccount} tries, wait ${THROTTLE.windowMinutes} minutes.`,
  );
}

/** Signs this browser in as one of the worked examples' people. */
export async function signInAsExample(
  _actor: Actor,
  input: z.output<typeof signInAsExampleSchema>,
): Promise<Result<void>> {
  const isIn = await keepCookie('example', { email: input.email });
  return isIn ? ok(undefined) : rule('Nobody of the worked examples has this address.');
}

/** Ends this browser's session on the server and forgets its cookie. Signing out twice is fine. */
export async function signOut(actor: Actor): Promise<Result<void>> {
  const secret = await sessionSecret();
  if (secret) await endSession(actor, secret);
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.endsWith('next-auth.session-token')) jar.delete({ name, path: '/' });
  return ok(undefined);
}
