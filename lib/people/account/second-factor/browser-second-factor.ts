import { cookies } from 'next/headers';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { currentInstant } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { invalid, ok, type Result } from '@/lib/platform/result';
import { seal, unseal } from '@/lib/platform/sealing';
import { keepSession } from '../../sign-in/browser-session';
import { CODE_REFUSED } from '../../sign-in/rules';
import { ownVisit } from '../browser-visit';
import { CURRENT_PASSWORD_REFUSED } from '../rules';
import {
  confirmSecondFactor,
  type ProofRefused,
  proveOwnSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './commands';
import type { confirmSecondFactorSchema, proveOwnSecondFactorSchema, removeSecondFactorSchema } from './schema';

/** How long new recovery codes can be read, unless their owner says sooner that they are kept. */
const SHOWN_MINUTES = 10;

const ticketSchema = z.object({ codes: z.array(z.string()), until: z.coerce.date() });

function recoveryCookie() {
  const secure = env().NEXTAUTH_URL.startsWith('https:');
  const name = `${secure ? '__Host-' : ''}recovery-codes`;
  return { name, options: { httpOnly: true, sameSite: 'strict', path: '/', secure } } as const;
}

const owner = (personId: string) => `recovery-codes:${personId}`;

/**
 * Takes new recovery codes to the page that shows them, in this browser alone: the database holds nothing that they
 * could be read from. The cookie is sealed, for this person, and good for ten minutes.
 */
async function handRecoveryCodes(personId: string, codes: readonly string[]): Promise<void> {
  const until = new Date(currentInstant().getTime() + SHOWN_MINUTES * 60_000);
  const { name, options } = recoveryCookie();
  const sealed = seal('second-factor', owner(personId), JSON.stringify({ codes, until }));
  (await cookies()).set(name, sealed, { ...options, maxAge: SHOWN_MINUTES * 60 });
}

/** The codes that are still to be shown; null when they were kept, are too old, or are somebody else's. */
export async function heldRecoveryCodes(personId: string): Promise<readonly string[] | null> {
  const held = (await cookies()).get(recoveryCookie().name)?.value;
  const text = held ? unseal('second-factor', owner(personId), held) : null;
  if (!text) return null;
  const { codes, until } = ticketSchema.parse(JSON.parse(text));
  return until > currentInstant() ? codes : null;
}

/** A proof that did not fit, said beside its field; anything else as it is. */
function said<T extends object | true>(result: Result<T | ProofRefused>): Result<T> {
  if (!result.ok) return result;
  const { value } = result;
  if (typeof value !== 'object' || !('refused' in value)) return ok(value as T);
  return invalid({ [value.refused]: [value.refused === 'code' ? CODE_REFUSED : CURRENT_PASSWORD_REFUSED] });
}

/** Confirms the second factor of whoever is signed in, keeps their new session, and takes them to their recovery codes. */
export async function confirmHere(
  actor: Actor,
  { code, currentPassword }: z.output<typeof confirmSecondFactorSchema>,
): Promise<Result<void>> {
  const result = said(await confirmSecondFactor(actor, { code, currentPassword, visit: await ownVisit() }));
  if (!result.ok) return result;
  await keepSession(result.value.opened);
  await handRecoveryCodes(actor.personId, result.value.recoveryCodes);
  return ok(undefined);
}

/** Proves the second factor to a session that was opened without it. */
export async function proveHere(
  actor: Actor,
  { code }: z.output<typeof proveOwnSecondFactorSchema>,
): Promise<Result<void>> {
  const result = said(await proveOwnSecondFactor(actor, { code, visit: await ownVisit() }));
  if (!result.ok) return result;
  await keepSession(result.value);
  return ok(undefined);
}

/** Makes new recovery codes and takes whoever is signed in to them. */
export async function renewHere(
  actor: Actor,
  { code }: z.output<typeof removeSecondFactorSchema>,
): Promise<Result<void>> {
  const result = said(await renewRecoveryCodes(actor, { code, visit: await ownVisit() }));
  if (!result.ok) return result;
  await handRecoveryCodes(actor.personId, result.value);
  return ok(undefined);
}

/** Takes the second factor of whoever is signed in away. */
export async function removeHere(
  actor: Actor,
  { code }: z.output<typeof removeSecondFactorSchema>,
): Promise<Result<true>> {
  return said(await removeSecondFactor(actor, { code, visit: await ownVisit() }));
}

/** Forgets the recovery codes that were on show: their owner has them now. */
export async function keptHere(): Promise<Result<void>> {
  const { name, options } = recoveryCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
  return ok(undefined);
}
