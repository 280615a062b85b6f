import type { z } from 'zod';
import { type Actor, systemActor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { done, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { isMailDelivered } from '@/lib/platform/env';
import type { Sending } from '@/lib/platform/mailer';
import { changed, notFound, type Result, rule } from '@/lib/platform/result';
import { isWorthRetrying, MAIL_STATUSES, statusAfter } from './rules';
import { mailContentSchema, type retryMailSchema } from './schema';
import type { NewMail } from './types';

/**
 * Puts a mail in the queue, with the job that sends it. "Changed" when a mail with this key is there already, as when a
 * job runs a second time.
 */
export function queueMail({ key, recipient, ...content }: NewMail): Promise<Result<{ mailId: string }>> {
  return runCommand(systemActor(), 'mail.send', async ({ db, authorise }) => {
    authorise();
    const { template, parameters } = mailContentSchema.parse(content);
    const [queued] = await db.mail.createManyAndReturn({
      data: [{ key, recipient, template, parameters, queuedAt: currentInstant() }],
      select: { id: true },
      skipDuplicates: true,
    });
    if (!queued) return changed();
    return done({ mailId: queued.id }, auditEvent('mail.queued', 'mail', queued.id, { template }), [
      job('send-mail', { mailId: queued.id }),
    ]);
  });
}

type Try = { mailId: string; isLastTry: boolean; became: 'kept' | 'withheld' | Sending };

/**
 * Records what a try to send a mail came to, and says whether the mail still waits for another. Not found when it waits
 * for nothing: then it was settled before.
 */
export function recordTry({ mailId, isLastTry, became }: Try): Promise<Result<{ isWaiting: boolean }>> {
  return runCommand(systemActor(), 'mail.send', async ({ db, authorise }) => {
    authorise();
    const mail = await db.mail.findFirst({
      where: { id: mailId, status: 'waiting' },
      select: { template: true, tries: true },
    });
    if (!mail) return notFound();
    const { template } = mail;
    if (became === 'kept' || became === 'withheld') {
      await db.mail.update({ where: { id: mailId }, data: { status: became, problem: null } });
      const event =
        became === 'kept'
          ? auditEvent('mail.kept', 'mail', mailId, { template })
          : auditEvent('mail.withheld', 'mail', mailId, { template });
      return done({ isWaiting: false }, event);
    }
    const tries = mail.tries + 1;
    const status = statusAfter(became, isLastTry);
    const problem = became.ok ? null : became.problem;
    const sentAt = became.ok ? currentInstant() : null;
    await db.mail.update({ where: { id: mailId }, data: { status, tries, problem, sentAt } });
    const event =
      problem === null
        ? auditEvent('mail.sent', 'mail', mailId, { template, tries })
        : auditEvent('mail.failed', 'mail', mailId, { template, problem, tries, isFinal: status === 'failed' });
    return done({ isWaiting: status === 'waiting' }, event);
  });
}

/** Sends a mail once more that was given up, or kept while no mail server was configured. */
export function retryMail(actor: Actor, { mailId }: z.output<typeof retryMailSchema>): Promise<Result<null>> {
  return runCommand(actor, 'mail.retry', async ({ db, authorise }) => {
    authorise();
    const mail = await db.mail.findUnique({
      where: { id: mailId },
      select: { template: true, parameters: true, status: true },
    });
    if (!mail) return notFound();
    const { template } = mailContentSchema.parse({ template: mail.template, parameters: mail.parameters });
    const status = memberOf(MAIL_STATUSES, mail.status);
    if (!isWorthRetrying({ status, template }, { isDelivered: isMailDelivered() }))
      return rule('This mail cannot be sent again: it has gone out, or no mail server is set up, or its link is over.');
    const { count } = await db.mail.updateMany({
      where: { id: mailId, status: mail.status },
      data: { status: 'waiting', problem: null },
    });
    if (count === 0) return changed();
    return done(null, auditEvent('mail.retried', 'mail', mailId, { template }), [job('send-mail', { mailId })]);
  });
}
