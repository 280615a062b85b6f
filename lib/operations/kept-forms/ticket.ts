import { cookies } from 'next/headers';
import { env } from '@/lib/platform/env';
import { isId } from '@/lib/platform/fields';
import { KEPT_MINUTES } from './commands';
import type { KeptFormTicket } from './types';

const isSecure = () => env().NEXTAUTH_URL.startsWith('https:');
const cookieName = () => (isSecure() ? '__Host-kept-form' : 'kept-form');

/** The ticket that this browser holds; null when it holds none. */
export async function heldTicket(): Promise<KeptFormTicket | null> {
  const [id, browserKey] = (await cookies()).get(cookieName())?.value.split('.') ?? [];
  return isId(id) && browserKey ? { id, browserKey } : null;
}

/** Gives the ticket to this browser; with null, takes back the one it holds. Only within an action. */
export async function handTicket(ticket: KeptFormTicket | null): Promise<void> {
  const jar = await cookies();
  const settings = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure() } as const;
  if (ticket) jar.set(cookieName(), `${ticket.id}.${ticket.browserKey}`, { ...settings, maxAge: KEPT_MINUTES * 60 });
  else if (jar.has(cookieName())) jar.set(cookieName(), '', { ...settings, maxAge: 0 });
}
