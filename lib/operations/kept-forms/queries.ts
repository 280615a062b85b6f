import type { Actor } from '@/lib/access/actor';
import { currentInstant } from '@/lib/platform/clock';
import { unseal } from '@/lib/platform/sealing';
import { runQuery } from '../run-query';
import { keptFormSchema } from './schema';
import type { KeptForm, KeptFormTicket } from './types';

/** What the actor had typed on the page at `path` when their sign-in ended; null for anybody else, or when it is past. */
export function getKeptForm(actor: Actor, ticket: KeptFormTicket, path: string): Promise<KeptForm | null> {
  return runQuery(actor, 'form.take-back', null, async ({ db }) => {
    const row = await db.keptForm.findFirst({
      where: { id: ticket.id, personId: actor.personId, expiresAt: { gt: currentInstant() } },
      select: { sealed: true },
    });
    const text = row && unseal('kept-form', ticket.id, row.sealed, ticket.browserKey);
    if (!text) return null;
    const form = keptFormSchema.parse(JSON.parse(text));
    return form.path === path ? form : null;
  });
}
