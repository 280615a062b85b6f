import { headers } from 'next/headers';
import type { z } from 'zod';
import { type Actor, requiresSecondFactor } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { invalid, ok, type Result } from '@/lib/platform/result';
import { placeOf } from '../sign-in/rules';
import { endOtherSessions } from './commands';
import { changePassword } from './password/commands';
import { CURRENT_PASSWORD_REFUSED } from './rules';
import type { changePasswordSchema } from './schema';
import type { OwnVisit } from './types';

/** The request's own session, browser and names; the way to the sign-in page when nobody is signed in. */
export async function ownVisit(): Promise<OwnVisit> {
  const { sessionId, email, memberships } = await requirePerson();
  return {
    ...{ sessionId, email, ...placeOf(Object.fromEntries(await headers())) },
    names: memberships.flatMap(({ area, partnerName }) => [area.name, ...(partnerName ? [partnerName] : [])]),
    isSecondFactorRequired: memberships.some(({ area }) => requiresSecondFactor(area)),
  };
}

/** Gives whoever is signed in a new password. */
export async function changePasswordHere(
  actor: Actor,
  input: z.output<typeof changePasswordSchema>,
): Promise<Result<void>> {
  const result = await changePassword(actor, { ...input, visit: await ownVisit() });
  if (!result.ok) return result;
  return result.value ? ok(undefined) : invalid({ currentPassword: [CURRENT_PASSWORD_REFUSED] });
}

/** Signs whoever is signed in out of every other browser. */
export async function endOtherSessionsHere(actor: Actor): Promise<Result<number>> {
  return endOtherSessions(actor, await ownVisit());
}
