import { OperatorPage } from '@/components/areas/operator-page';
import { MailTable } from '@/components/notifications/mail-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { requireOperator } from '@/lib/access/session';
import { mailStatusLabels } from '@/lib/notifications/mail/labels';
import { listMails } from '@/lib/notifications/mail/queries';
import { MAIL_STATUSES } from '@/lib/notifications/mail/rules';
import { mailFiltersSchema } from '@/lib/notifications/mail/schema';

export const metadata = { title: 'Mail' };

const statuses = MAIL_STATUSES.map((status) => ({ value: status, label: mailStatusLabels[status].label }));

export default async function MailPage({ searchParams }: PageProps<'/admin/mail'>) {
  const actor = await requireOperator();
  const filters = mailFiltersSchema.parse(await searchParams);
  const { mails, page, pageCount, isDelivered } = await listMails(actor, filters);
  const isFiltered = filters.status !== undefined || filters.to !== '';
  const hrefOf = (to: number) =>
    `/admin/mail?${new URLSearchParams({ status: filters.status ?? '', to: filters.to, page: String(to) })}`;
  return (
    <OperatorPage actor={actor}>
      <PageHeading lead="Invitations, sign-in links and news, and what became of each. None holds what somebody wrote, and none names a case.">
        Mail
      </PageHeading>
      {isDelivered ? null : (
        <InsetText>
          No mail server is set up, so every mail is kept here. Open an invitation to pass its link on; that you opened
          it stands in the trail. How to set a server up is in docs/operating.md.
        </InsetText>
      )}
      <FilterBar
        label="Filter mails"
        filters={[
          {
            ...{ kind: 'select', name: 'status', label: 'What became of it', value: filters.status ?? '' },
            options: [{ value: '', label: 'All' }, ...statuses],
          },
          { kind: 'text', name: 'to', label: 'To', value: filters.to },
        ]}
        clearHref={isFiltered ? '/admin/mail' : undefined}
      />
      {mails.length > 0 ? (
        <>
          <MailTable mails={mails} />
          <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} label="mails" />
        </>
      ) : (
        <EmptyState title={isFiltered ? 'No such mails' : 'No mail yet'}>
          {isFiltered
            ? 'Choose something else, or clear the filter to see every mail.'
            : 'Mails will stand here as soon as somebody is invited, asks for a sign-in link, or is to be told something.'}
        </EmptyState>
      )}
    </OperatorPage>
  );
}
