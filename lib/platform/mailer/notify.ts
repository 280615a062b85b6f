import { setTimeout as sleep } from 'node:timers/promises';
import { NotifyClient } from 'notifications-node-client';
import type { MailProblem, Sender, Sending } from '../mailer';
import type { NotifySettings } from './settings';

/** How long GOV.UK Notify may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** Sends by GOV.UK Notify, whose template holds nothing but ((subject)) and ((message)). */
export function notifySender({ apiUrl, apiKey, templateId }: NotifySettings, patience = PATIENCE): Sender {
  const client = new NotifyClient(apiUrl, apiKey);
  return async ({ id, recipient, subject, text }) => {
    const silence = new AbortController();
    const sent = client.sendEmail(templateId, recipient, {
      personalisation: { subject, message: text },
      reference: id,
    });
    const late = sleep(patience, 'late' as const, { signal: silence.signal });
    try {
      return (await Promise.race([sent, late])) === 'late' ? not('unreachable') : { ok: true };
    } catch (error) {
      return sendingOf(error);
    } finally {
      // What is left of the race ends by itself, and nobody waits for it.
      for (const rest of [sent, late]) rest.catch(() => undefined);
      silence.abort();
    }
  };
}

type NotifyError = { response?: { status?: number; data?: { errors?: readonly { message?: string }[] } } };

function sendingOf(error: unknown): Sending {
  const { response }: NotifyError = typeof error === 'object' && error !== null ? error : {};
  const status = response?.status ?? 0;
  const said = (response?.data?.errors ?? []).map(({ message }) => message ?? '').join(' ');
  if (status === 400 && /email_address/.test(said)) return not('rejected-address', true);
  if (status === 429) return not('refused');
  return not(status >= 400 && status < 500 ? 'misconfigured' : 'unreachable');
}

function not(problem: MailProblem, isFinal = false): Sending {
  return { ok: false, problem, isFinal };
}
