import type { MailProblem } from '@/lib/platform/mailer';
import type { MailStatus } from './rules';
import type { MailContent, TemplateName } from './schema';

/** What somebody is written about. */
export type MailAbout = MailContent & { recipient: string };

/** A mail to be sent. `key` says which one it is: the same key is queued once, however often its job runs. */
export type NewMail = MailAbout & { key: string };

/** A mail that the queue is to send now. */
export type MailToSend = {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  /** Its address is nobody's, or it comes from one of the worked examples' people. */
  isForNobody: boolean;
  /** What it offers is over: it waited too long for the mail server. */
  isTooLate: boolean;
};

export type MailRow = {
  id: string;
  recipient: string;
  template: TemplateName;
  status: MailStatus;
  problem: MailProblem | null;
  tries: number;
  queuedAt: Date;
  sentAt: Date | null;
  mayRead: boolean;
  mayRetry: boolean;
};

export type MailPage = {
  mails: MailRow[];
  page: number;
  pageCount: number;
  /** False where no mail server is configured and the outbox is where mail is read. */
  isDelivered: boolean;
};

/** A mail as its reader gets it; `path` is the page it leads to, as a path of this site. */
export type ReadMail = MailRow & { subject: string; text: string; path: string };
