import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import { mailStatusLabels } from '@/lib/notifications/mail/labels';
import type { ReadMail } from '@/lib/notifications/mail/types';
import { formatInstant } from '@/lib/platform/days';

/** A mail as its reader gets it, for an operator who passes it on. */
export function MailLetter({ mail }: { mail: ReadMail }) {
  return (
    <div className="grid gap-6">
      <SummaryList
        isCompact
        rows={[
          { label: 'To', value: mail.recipient },
          { label: 'Subject', value: mail.subject },
          { label: 'Queued', value: formatInstant(mail.queuedAt) },
          { label: 'What became of it', value: mailStatusLabels[mail.status].label },
          { label: 'Leads to', value: <Link href={mail.path}>The page behind its link</Link> },
        ]}
      />
      <section aria-label="What it says" className="max-w-prose border-l-4 border-line-strong bg-paper px-5 py-4">
        <p className="whitespace-pre-line wrap-anywhere">{mail.text}</p>
      </section>
    </div>
  );
}
