import type { TemplateName } from './schema';

/**
 * What became of a mail. waiting: the queue tries, or tries again. kept: no mail server is configured, so an operator
 * passes it on. withheld: nobody's address, like an example person's. failed: given up.
 */
export const MAIL_STATUSES = ['waiting', 'sent', 'kept', 'withheld', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** How this installation stands to mail. */
export type MailSituation = { isDelivered: boolean; hasWorkedExamples: boolean };

/**
 * True when an operator may read the mail: only where it has no other way to its reader. A sign-in link would let the
 * operator in as somebody else, so it is shown only among the worked examples, where one click does the same.
 */
export function isReadable(template: TemplateName, { isDelivered, hasWorkedExamples }: MailSituation): boolean {
  return !isDelivered && (template !== 'sign-in-link' || hasWorkedExamples);
}

/** True when sending the mail once more makes sense: it was given up or kept, and what it offers still holds. */
export function isWorthRetrying(
  { status, template }: { status: MailStatus; template: TemplateName },
  { isDelivered }: Pick<MailSituation, 'isDelivered'>,
): boolean {
  return isDelivered && template !== 'sign-in-link' && (status === 'failed' || status === 'kept');
}

/** What a try leaves behind. A last try that failed is the end; so is a failure that trying again would not change. */
export function statusAfter(
  sending: { ok: true } | { ok: false; isFinal: boolean },
  isLastTry: boolean,
): 'sent' | 'failed' | 'waiting' {
  if (sending.ok) return 'sent';
  return sending.isFinal || isLastTry ? 'failed' : 'waiting';
}
