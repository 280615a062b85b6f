import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { roleWords } from '@/lib/people/labels';
import type { PersonRow } from '@/lib/people/types';

/** Everyone with a role in the area or for the partner, by name; each name leads to the person. */
export function PersonTable({ people, areaPath }: { people: readonly PersonRow[]; areaPath: string }) {
  return (
    <Table
      caption="People"
      isCaptionHidden
      narrow="stack"
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Name',
          rowHeader: true,
          cell: ({ id, name }) => <Link href={`${areaPath}/people/${id}`}>{name}</Link>,
        },
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
