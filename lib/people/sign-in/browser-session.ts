import { cookies, headers } from 'next/headers';
import { encode } from 'next-auth/jwt';
import type { z } from 'zod';
import { type Actor, visitorActor } from '@/lib/access/actor';
import { sessionSecret } from '@/lib/access/session';
import { SESSION_HOURS, sessionCookie } from '@/lib/access/session-secret';
import { env } from '@/lib/platform/env';
import { ok, type Result, rule } from '@/lib/platform/result';
import { endSession, openExampleSession, openSession } from './commands';
import type { OpenedSession } from './opening';
import { CODE_REFUSED, PASSWORD_REFUSED, placeOf } from './rules';
import type { secondFactorSchema, signInAsExampleSchema, signInSchema } from './schema';
import { proveSecondFactor } from './second-factor/commands';

/** The source and the browser of the request. */
export async function placeOfRequest(): Promise<{ source: string; browser: string }> {
  return placeOf(Object.fromEntries(await headers()));
}

/**
 * Makes a session that was just opened this browser's own: its secret goes into the sign-in cookie, and the session that
 * the browser had before is over.
 */
export async function keepSession({ secret }: Pick<OpenedSession, 'secret'>): Promise<void> {
  const before = await sessionSecret();
  if (before) await endSession(visitorActor(), before);
  const maxAge = SESSION_HOURS * 3600;
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env();
  const { name, options } = sessionCookie(NEXTAUTH_URL);
  const value = await encode({ token: { sessionSecret: secret }, secret: NEXTAUTH_SECRET, maxAge });
  (await cookies()).set(name, value, { ...options, maxAge });
}

/** Signs this browser in. One answer for a wrong password, an unknown account and too many tries. */
export async function signIn(_actor: Actor, input: z.output<typeof signInSchema>): Promise<Result<OpenedSession>> {
  const { email, password } = input;
  const opened = await openSession({ email, password, ...(await placeOfRequest()) });
  if (!opened) return rule(PASSWORD_REFUSED);
  await keepSession(opened);
  return ok(opened);
}

/**
 * Proves the second factor of the sign-in that this browser has begun, and signs it in. False when that sign-in has
 * taken too long or was never begun here. One answer for a wrong code, a used one and too many tries.
 */
export async function enterCode(actor: Actor, { code }: z.output<typeof secondFactorSchema>): Promise<Result<boolean>> {
  const secret = await sessionSecret();
  if (!secret) return ok(false);
  const proof = await proveSecondFactor(actor, { secret, code, ...(await placeOfRequest()) });
  if (!proof.ok) return proof.failure.kind === 'not-found' ? ok(false) : proof;
  if (!proof.value) return rule(CODE_REFUSED);
  await keepSession(proof.value);
  return ok(true);
}

/** Signs this browser in as one of the worked examples' people. */
export async function signInAsExample(
  _actor: Actor,
  input: z.output<typeof signInAsExampleSchema>,
): Promise<Result<void>> {
  const opened = await openExampleSession(input.email, (await placeOfRequest()).browser);
  if (!opened) return rule('Nobody of the worked examples has this address.');
  await keepSession(opened);
  return ok(undefined);
}

/** Ends this browser's session on the server and forgets its cookie. Signing out twice is fine. */
export async function signOut(actor: Actor): Promise<Result<void>> {
  const secret = await sessionSecret();
  if (secret) await endSession(actor, secret);
  const { name, options } = sessionCookie(env().NEXTAUTH_URL);
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
  return ok(undefined);
}
