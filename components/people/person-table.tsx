import { Table } from '@/components/ui/table';
import { roleLabels } from '@/lib/people/labels';
import type { PersonRow, RoleView } from '@/lib/people/types';
import { formatDay } from '@/lib/platform/days';

function roleWords({ role, reachName, endsOn }: RoleView): string {
  const until = endsOn ? `, until ${formatDay(endsOn)}` : '';
  return `${roleLabels[role]}${reachName ? `, ${reachName}` : ''}${until}`;
}

/** Everyone with a role in the area, by name. */
export function PersonTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <Table
      caption="People of this area"
      isCaptionHidden
      narrow="stack"
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Name', rowHeader: true, cell: ({ name }) => name },
        { header: 'E-mail', cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
        {
          header: 'Roles',
          cell: ({ roles }) =>
            roles.length > 0 ? (
              <ul className="list-none p-0">
                {roles.map((role) => (
                  <li key={role.id}>{roleWords(role)}</li>
                ))}
              </ul>
            ) : (
              'None now'
            ),
        },
      ]}
    />
  );
}
