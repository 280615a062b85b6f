import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { AccountRow } from '@/lib/people/accounts/types';
import { dayOf, formatDay } from '@/lib/platform/days';

/** The accounts of the installation, each with the way to its own page. */
export function AccountTable({ accounts }: { accounts: readonly AccountRow[] }) {
  return (
    <Table
      caption="Accounts of this installation"
      isCaptionHidden
      narrow="stack"
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Name',
          rowHeader: true,
          cell: ({ id, name }) => <a href={`/admin/people/${id}`}>{name}</a>,
        },
        { header: 'E-mail address', cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
        { header: 'Serves in', cell: servesIn },
        { header: 'Second factor', cell: ({ hasSecondFactor }) => (hasSecondFactor ? 'Set up' : 'None') },
        { header: 'Last seen', nowrap: true, cell: lastSeen },
        { header: 'Account', cell: (account) => <AccountStatus account={account} /> },
      ]}
    />
  );
}

/** Whether an account is open or shut. */
export function AccountStatus({ account }: { account: AccountRow }) {
  return account.disabledAt ? <Tag tone="gap">Disabled</Tag> : <Tag tone="good">Open</Tag>;
}

/** The areas in which somebody holds a role, in words. */
export function servesIn({ areaNames, isOperator }: AccountRow): string {
  const places = [...areaNames, ...(isOperator ? ['Operator of this installation'] : [])];
  return places.length > 0 ? places.join(', ') : 'Nowhere at present';
}

/** The day somebody was last here, in words. */
export function lastSeen({ lastSeenAt }: AccountRow): string {
  return lastSeenAt ? formatDay(dayOf(lastSeenAt)) : 'Never';
}
