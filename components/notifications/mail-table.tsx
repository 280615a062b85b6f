import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { mailProblemLabels, mailStatusLabels, templateLabels } from '@/lib/notifications/mail/labels';
import type { MailRow } from '@/lib/notifications/mail/types';
import { counted } from '@/lib/platform/counted';
import { formatInstant } from '@/lib/platform/days';
import { RetryMailButton } from './retry-mail-button';

/** The installation's mails: to whom, what became of them, and what an operator can do about it. */
export function MailTable({ mails }: { mails: readonly MailRow[] }) {
  return (
    <Table
      caption="Mails, newest first"
      isCaptionHidden
      narrow="stack"
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Mail', rowHeader: true, cell: (mail) => <MailName mail={mail} /> },
        { header: 'To', cell: ({ recipient }) => <span className="wrap-anywhere">{recipient}</span> },
        { header: 'Queued', cell: ({ queuedAt }) => formatInstant(queuedAt) },
        { header: 'What became of it', cell: (mail) => <Outcome mail={mail} /> },
      ]}
    />
  );
}

function MailName({ mail: { id, template, recipient, mayRead } }: { mail: MailRow }) {
  if (!mayRead) return templateLabels[template];
  return (
    <Link href={`/admin/mail/${id}`}>
      {templateLabels[template]}
      <span className="sr-only"> to {recipient}</span>
    </Link>
  );
}

function Outcome({ mail }: { mail: MailRow }) {
  const { label, tone } = mailStatusLabels[mail.status];
  return (
    <div className="grid justify-items-start gap-1">
      <Tag tone={tone}>{label}</Tag>
      {mail.sentAt ? <span className="text-sm">{formatInstant(mail.sentAt)}</span> : null}
      {mail.problem ? (
        <span className="text-sm">
          {mailProblemLabels[mail.problem]} {counted(mail.tries, 'try', 'tries')} so far.
        </span>
      ) : null}
      {mail.mayRetry ? (
        <RetryMailButton mailId={mail.id} about={`${templateLabels[mail.template]} to ${mail.recipient}`} />
      ) : null}
    </div>
  );
}
