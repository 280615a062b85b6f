import type { MailProblem } from '@/lib/platform/mailer';
import type { TonedLabel } from '@/lib/platform/tone';
import type { MailStatus } from './rules';
import type { TemplateName } from './schema';

/** What became of a mail, in a word. */
export const mailStatusLabels: Record<MailStatus, TonedLabel> = {
  waiting: { label: 'Waiting', tone: 'info' },
  sent: { label: 'Sent', tone: 'good' },
  kept: { label: 'Kept here', tone: 'neutral' },
  withheld: { label: 'Not sent', tone: 'neutral' },
  failed: { label: 'Failed', tone: 'gap' },
};

/** What each mail is, as a heading over it says. */
export const templateLabels: Record<TemplateName, string> = {
  invitation: 'Invitation',
  'sign-in-link': 'Sign-in link',
  news: 'News',
};

/** Why a try failed, and who can do something about it. */
export const mailProblemLabels: Record<MailProblem, string> = {
  unreachable: 'The mail server did not answer.',
  untrusted: 'The connection to the mail server could not be made safe: check its certificate and TLS.',
  misconfigured: 'The mail server does not take our settings: check the name, the password and the sender.',
  refused: 'The mail server did not take this mail.',
  'rejected-address': 'There is no such address. Ask the person who gave it.',
  'too-late': 'What it offers was over before it could go. It has to be asked for again.',
};
