import { isMailAddress } from './mailer/address';
import { notifySender } from './mailer/notify';
import type { MailDelivery, MailSettings } from './mailer/settings';
import { smtpSender } from './mailer/smtp';

/** Why a mail did not go, as one word of a closed list. */
export const MAIL_PROBLEMS = [
  'unreachable',
  'untrusted',
  'misconfigured',
  'refused',
  'rejected-address',
  'too-late',
] as const;
export type MailProblem = (typeof MAIL_PROBLEMS)[number];

/** A mail of plain text to one person. `id` stays the same when it is sent again, so that mailboxes know it by it. */
export type Letter = { id: string; recipient: string; subject: string; text: string };

/** `isFinal`: trying again would change nothing. */
export type Sending = { ok: true } | { ok: false; problem: MailProblem; isFinal: boolean };

export type Sender = (letter: Letter) => Promise<Sending>;

/** What takes letters; null where they stay in the outbox. */
export type Mailer = { delivery: MailDelivery; send: Sender | null };

const LONGEST_SUBJECT = 250;
const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/u;

/**
 * What sends mail as configured. Never throws for what becomes of a letter. An address that is not exactly one plain
 * address is given back as rejected before anybody is contacted.
 */
export function createMailer(settings: MailSettings): Mailer {
  return { delivery: settings.kind, send: senderOf(settings) };
}

function senderOf(settings: MailSettings): Sender | null {
  switch (settings.kind) {
    case 'outbox':
      return null;
    case 'smtp':
      return guarded(smtpSender(settings));
    case 'notify':
      return guarded(notifySender(settings));
  }
}

function guarded(send: Sender): Sender {
  return async (letter) => {
    if (!isMailAddress(letter.recipient)) return { ok: false, problem: 'rejected-address', isFinal: true };
    if (LINE_BREAK.test(letter.subject) || letter.subject.length > LONGEST_SUBJECT)
      throw new Error('A subject is one short line');
    return send(letter);
  };
}
