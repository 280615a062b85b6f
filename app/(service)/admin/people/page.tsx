import { OperatorPage } from '@/components/areas/operator-page';
import { AccountTable } from '@/components/people/account-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { requireOperator } from '@/lib/access/session';
import { listAccounts } from '@/lib/people/accounts/queries';
import { isCalled } from '@/lib/people/accounts/rules';

export const metadata = { title: 'People' };

const ON_A_PAGE = 50;

export default async function PeoplePage({ searchParams }: PageProps<'/admin/people'>) {
  const actor = await requireOperator();
  const { name, page } = await searchParams;
  const wanted = typeof name === 'string' ? name : '';
  const accounts = (await listAccounts(actor)).filter((account) => isCalled(account, wanted));
  const pageCount = Math.max(1, Math.ceil(accounts.length / ON_A_PAGE));
  const number = Math.min(pageCount, Math.max(1, Math.trunc(Number(page)) || 1));
  const hrefOf = (of: number) => `/admin/people?${new URLSearchParams({ name: wanted, page: String(of) })}`;
  return (
    <OperatorPage actor={actor}>
      <PageHeading lead="Everybody who can sign in here. Roles are given in the areas, by invitation.">
        People
      </PageHeading>
      <FilterBar
        label="Filter people"
        filters={[{ kind: 'text', name: 'name', label: 'Name or e-mail address', value: wanted }]}
        clearHref={wanted ? '/admin/people' : undefined}
      />
      {accounts.length > 0 ? (
        <AccountTable accounts={accounts.slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE)} />
      ) : (
        <EmptyState title="Nobody is called that">Try a part of the name, or of the e-mail address.</EmptyState>
      )}
      <Pagination page={number} pageCount={pageCount} hrefOf={hrefOf} label="people" />
    </OperatorPage>
  );
}
