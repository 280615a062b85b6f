import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { canMailSignInLinks } from '@/lib/platform/env';
import { ok, type Result, rule } from '@/lib/platform/result';
import { keepSession, placeOfRequest } from '../browser-session';
import { pathAfterOpening } from '../rules';
import { openLinkSession, requestSignInLink } from './commands';
import { noLinks } from './labels';
import type { openLinkSchema, requestSignInLinkSchema } from './schema';

/** The answer takes at least so long, so that its time does not tell whether there is an account. */
const LEAST_MS = 400;

/** Has a link sent to this address. One answer, after the same time, whether there is an account with it or not. */
export async function askForLink(
  actor: Actor,
  { email }: z.output<typeof requestSignInLinkSchema>,
): Promise<Result<void>> {
  if (!canMailSignInLinks()) return rule(noLinks);
  const { source } = await placeOfRequest();
  const [asked] = await Promise.all([requestSignInLink(actor, { email, source }), sleep(LEAST_MS)]);
  return asked;
}

/** Signs this browser in by a link, once. Gives where to go; a link that opens nothing leads back to its own page. */
export async function signInByLink(_actor: Actor, { token }: z.output<typeof openLinkSchema>): Promise<Result<string>> {
  const { browser } = await placeOfRequest();
  const opened = await openLinkSession({ token, browser });
  if (!opened) return ok(`/sign-in/link/${encodeURIComponent(token)}`);
  await keepSession(opened);
  return ok(pathAfterOpening(opened, '/'));
}
