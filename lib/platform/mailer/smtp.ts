import { createTransport } from 'nodemailer';
import type { MailProblem, Sender, Sending } from '../mailer';
import type { SmtpSettings } from './settings';

/** How long a server may stay silent, in milliseconds, before it counts as out of reach. */
const PATIENCE = 20_000;

/**
 * Sends by SMTP: one connection, one recipient, TLS 1.2 or newer with its certificate checked unless the server is this
 * machine itself. The envelope is ours alone, so nothing in a letter can add a recipient.
 */
export function smtpSender(settings: SmtpSettings, patience = PATIENCE): Sender {
  const { host, port, user, password, from, replyTo, isTlsFromTheStart, isTlsRequired } = settings;
  return async ({ id, recipient, subject, text }) => {
    const transport = createTransport({
      ...{ host, port, secure: isTlsFromTheStart, requireTLS: isTlsRequired, ignoreTLS: !isTlsRequired },
      tls: { minVersion: 'TLSv1.2' },
      ...(user ? { auth: { user, pass: password ?? '' } } : {}),
      ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: recipient },
        ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
        envelope: { from: from.address, to: [recipient] },
        messageId: `<${id}@${from.address.slice(from.address.indexOf('@') + 1)}>`,
        ...{ subject, text, textEncoding: 'quoted-printable' },
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { ok: true };
    } catch (error) {
      return sendingOf(error);
    } finally {
      transport.close();
    }
  };
}

type SmtpError = { code?: unknown; command?: unknown; responseCode?: unknown; originalCode?: unknown };

/** What nodemailer threw, as what it means for the letter. */
function sendingOf(error: unknown): Sending {
  const { code, command, responseCode, originalCode }: SmtpError =
    typeof error === 'object' && error !== null ? error : {};
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  const isForGood = reply >= 500 && reply !== 503;
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2' || code === 'ECONFIG') return not('misconfigured');
  if (code === 'ETLS' || /CERT|SIGNED|SIGNATURE|TLS|SSL/.test(String(originalCode ?? ''))) return not('untrusted');
  if (code === 'EENVELOPE' && command === 'MAIL FROM') return not('misconfigured');
  if (code === 'EENVELOPE' && (isForGood || reply === 0)) return not('rejected-address', true);
  if (code === 'EMESSAGE' && isForGood) return not('refused', true);
  return not(reply >= 400 ? 'refused' : 'unreachable');
}

function not(problem: MailProblem, isFinal = false): Sending {
  return { ok: false, problem, isFinal };
}
