import { headers } from 'next/headers';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { getPerson } from '@/lib/access/session';
import { invalid, ok, type Result, rule } from '@/lib/platform/result';
import { hashPassword, passwordFault } from '../passwords';
import { keepSession } from '../sign-in/browser-session';
import { openAfterInvitation } from '../sign-in/commands';
import { pathAfterOpening, placeOf } from '../sign-in/rules';
import { acceptInvitation, type Taker, unusable } from './commands';
import { getInvitationByToken } from './queries';
import type { acceptAsNewSchema, acceptSchema } from './schema';
import type { GuestInvitation } from './types';

/** Where to go on to: the area that they now serve in, or first the page that asks for their second factor. */
type Accepted = { path: string };

const OTHER_ACCOUNT =
  'You are signed in with another account. Sign out, open the link in the mail again, and take the invitation up then.';

/** Takes up an invitation for somebody new: makes their account with the password they chose and signs them in. */
export async function acceptAsNew(
  _actor: Actor,
  { token, name, password }: z.output<typeof acceptAsNewSchema>,
): Promise<Result<Accepted>> {
  const invitation = await getInvitationByToken(token);
  if (!invitation || invitation.hasAccount) return unusable;
  if (await getPerson()) return rule(OTHER_ACCOUNT);
  const { area, reachName, email, inviterName } = invitation;
  const fault = await passwordFault(password, [name, email, area.name, reachName ?? '', inviterName].filter(Boolean));
  if (fault) return invalid({ password: [fault] });
  const passwordHash = await hashPassword(password);
  return acceptAndSignIn(invitation, { name, passwordHash }, false);
}

/** Takes up an invitation with the account that this browser is signed in with, which must have its address. */
export async function acceptSignedIn(
  _actor: Actor,
  { token }: z.output<typeof acceptSchema>,
): Promise<Result<Accepted>> {
  const [invitation, person] = await Promise.all([getInvitationByToken(token), getPerson()]);
  if (!invitation) return unusable;
  if (!person) return rule('Your sign-in has ended. Sign in again, then take the invitation up.');
  if (person.email !== invitation.email) return rule(OTHER_ACCOUNT);
  const { personId, name, hasProvenSecondFactor } = person;
  return acceptAndSignIn(invitation, { personId, name }, hasProvenSecondFactor);
}

async function acceptAndSignIn(
  invitation: GuestInvitation,
  taker: Taker,
  hasProvenSecondFactor: boolean,
): Promise<Result<Accepted>> {
  const accepted = await acceptInvitation(invitation, taker);
  if (!accepted.ok) return accepted;
  const { browser } = placeOf(Object.fromEntries(await headers()));
  const opened = await openAfterInvitation({ ...accepted.value, hasProvenSecondFactor, browser });
  if (!opened) return unusable;
  await keepSession(opened);
  return ok({ path: pathAfterOpening(opened, `/areas/${invitation.area.slug}/work`) });
}
