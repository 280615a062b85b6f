import { OperatorPage } from '@/components/areas/operator-page';
import { MailLetter } from '@/components/notifications/mail-letter';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireOperator } from '@/lib/access/session';
import { templateLabels } from '@/lib/notifications/mail/labels';
import { readMail } from '@/lib/notifications/mail/queries';

export const metadata = { title: 'A mail' };

export default async function MailLetterPage({ params }: PageProps<'/admin/mail/[mail]'>) {
  const actor = await requireOperator();
  const mail = (await readMail(actor, (await params).mail)) ?? notFound();
  return (
    <OperatorPage actor={actor} breadcrumbs={[{ href: '/admin/mail', label: 'Mail' }]}>
      <PageHeading lead="Pass it on to nobody but the person it is for. That you opened it stands in the trail.">
        {templateLabels[mail.template]}
      </PageHeading>
      <MailLetter mail={mail} />
    </OperatorPage>
  );
}
