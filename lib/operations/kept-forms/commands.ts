import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { hashOfSecret } from '@/lib/access/session-secret';
import { auditEvent } from '@/lib/audit/events';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { seal } from '@/lib/platform/sealing';
import { done, runCommand } from '../run-command';
import type { KeptForm, KeptFormTicket } from './types';

/** How long a form waits for whoever wrote it, and how many of one person's wait at once. */
export const KEPT_MINUTES = 60;
const MOST_KEPT = 20;

/**
 * Keeps what somebody had typed when their sign-in ended, for the person whose session this browser's cookie named.
 * Sealed with a key that only the browser gets, so that neither the database nor another person can read it. Not found
 * when the cookie names no session that there ever was.
 */
export function keepForm(actor: Actor, sessionSecret: string, form: KeptForm): Promise<Result<KeptFormTicket>> {
  return runCommand(actor, 'form.keep', async ({ db, now, authorise }) => {
    authorise();
    const session = await db.session.findUnique({
      where: { secretHash: hashOfSecret(sessionSecret) },
      select: { personId: true, isPending: true },
    });
    if (!session || session.isPending) return notFound();
    const { personId } = session;
    const waiting = await db.keptForm.count({ where: { personId, expiresAt: { gt: now } } });
    if (waiting >= MOST_KEPT) return rule('Too many forms are being kept for you already.');
    const ticket = { id: randomUUID(), browserKey: randomBytes(32).toString('base64url') };
    const sealed = seal('kept-form', ticket.id, JSON.stringify(form), ticket.browserKey);
    const expiresAt = new Date(now.getTime() + KEPT_MINUTES * 60_000);
    await db.keptForm.create({ data: { id: ticket.id, personId, sealed, keptAt: now, expiresAt } });
    return done(ticket, auditEvent('form.kept', 'person', personId, {}));
  });
}
