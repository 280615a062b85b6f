import { type Actor, systemActor } from '@/lib/access/actor';
import { getAreaForJobs } from '@/lib/areas/queries';
import type { JobHandlers } from '@/lib/jobs/runner';
import { logger } from '@/lib/platform/logger';
import type { Mailer, Sending } from '@/lib/platform/mailer';
import type { Result } from '@/lib/platform/result';
import type { News } from '../types';
import { queueMail, recordTry } from './commands';
import { aboutInvitation, aboutSignInLink, getMailToSend, listNewsReaders } from './queries';
import type { MailAbout } from './types';

type MailHandlers = Pick<JobHandlers, 'mail-invitation' | 'mail-sign-in-link' | 'send-mail'>;

/** The jobs that make and send mail. `mailer` is asked for each mail, so that a test may change it in between. */
export function mailHandlers(mailer: () => Mailer): MailHandlers {
  return {
    'mail-invitation': async ({ areaId, invitationId, generation }) => {
      const area = await getAreaForJobs(areaId);
      const mail = area && (await aboutInvitation(systemActor(area), invitationId, generation));
      await queue(`invitation:${invitationId}:${generation}`, mail);
    },
    'mail-sign-in-link': async ({ signInLinkId }) =>
      queue(`sign-in-link:${signInLinkId}`, await aboutSignInLink(signInLinkId)),
    'send-mail': ({ mailId }, { isLastTry }) => send(mailId, isLastTry, mailer()),
  };
}

/** Queues news for those of its readers who want it by mail. The same news queued again adds nothing. */
export async function mailNews(actor: Actor, { key, text, href, personIds }: News): Promise<void> {
  for (const { id, email } of await listNewsReaders(personIds)) {
    const parameters = { areaName: actor.area.name, text, path: href };
    await queue(`news:${key}:${id}`, { recipient: email, template: 'news', parameters });
  }
}

async function queue(key: string, mail: MailAbout | null): Promise<void> {
  if (!mail) return logger.warn({ key }, 'what this mail is about is past: nobody is written to');
  const result = await queueMail({ key, ...mail });
  // "Changed" says that an earlier run of this job queued it.
  if (!result.ok && result.failure.kind !== 'changed') throw failed(result);
}

const tooLate: Sending = { ok: false, problem: 'too-late', isFinal: true };

/**
 * Sends and records what became of it. A mail that a server took but whose record was lost, as when the worker is killed
 * in between, goes once more with the same Message-ID.
 */
async function send(mailId: string, isLastTry: boolean, mailer: Mailer): Promise<void> {
  const mail = await getMailToSend(mailId);
  if (!mail) return;
  const { isForNobody, isTooLate, ...letter } = mail;
  const record = async (became: Parameters<typeof recordTry>[0]['became']): Promise<boolean> => {
    const result = await recordTry({ mailId, isLastTry, became });
    if (!result.ok && result.failure.kind !== 'not-found') throw failed(result);
    return result.ok && result.value.isWaiting;
  };
  if (!mailer.send) return void (await record('kept'));
  if (isForNobody) return void (await record('withheld'));
  const sending = isTooLate ? tooLate : await mailer.send(letter);
  const isWaiting = await record(sending);
  if (sending.ok) return;
  logger.warn({ mailId, problem: sending.problem, isWaiting }, 'a mail did not go');
  // Failing is how a job asks the queue for another try.
  if (isWaiting) throw new Error(`The mail did not go: ${sending.problem}`);
}

function failed(result: Extract<Result<unknown>, { ok: false }>): Error {
  return new Error(`A command of a mail’s job ended as ${result.failure.kind}`);
}
