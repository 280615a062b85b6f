import { OperatorPage } from '@/components/areas/operator-page';
import { AccountActs } from '@/components/people/account-acts';
import { AccountStatus, lastSeen, servesIn } from '@/components/people/account-table';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { notFound } from '@/lib/access/not-found';
import { requireOperator } from '@/lib/access/session';
import { getAccount } from '@/lib/people/accounts/queries';

export const metadata = { title: 'Account' };

export default async function AccountOfPersonPage({ params }: PageProps<'/admin/people/[person]'>) {
  const actor = await requireOperator();
  const { person } = await params;
  const account = (await getAccount(actor, person)) ?? notFound();
  return (
    <OperatorPage actor={actor} width="narrow" breadcrumbs={[{ href: '/admin/people', label: 'People' }]}>
      <PageHeading caption="Account">{account.name}</PageHeading>
      <SummaryList
        rows={[
          { label: 'E-mail address', value: <span className="wrap-anywhere">{account.email}</span> },
          { label: 'Serves in', value: servesIn(account) },
          { label: 'Second factor', value: account.hasSecondFactor ? 'Set up' : 'None' },
          { label: 'Last seen', value: lastSeen(account) },
          { label: 'Account', value: <AccountStatus account={account} /> },
        ]}
      />
      {/* Anew after each act, so that no form keeps the errors of the one before. */}
      <AccountActs
        key={`${account.disabledAt} ${account.hasSecondFactor}`}
        account={account}
        isOwn={account.id === actor.personId}
      />
    </OperatorPage>
  );
}
