import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { invitationLabels } from '@/lib/people/invitations/labels';
import type { InvitationView } from '@/lib/people/invitations/types';
import { roleWords } from '@/lib/people/labels';
import { formatDay } from '@/lib/platform/days';

type InvitationTableProps = { invitations: readonly InvitationView[]; areaPath: string };

/** Invitations that nobody has accepted yet, with the way to send them again or withdraw them. */
export function InvitationTable({ invitations, areaPath }: InvitationTableProps) {
  return (
    <Table
      caption="Invitations that nobody has accepted yet"
      isCaptionHidden
      narrow="stack"
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Name',
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <span className="block font-normal text-ink-soft wrap-anywhere">{email}</span>
            </>
          ),
        },
        { header: 'Role', cell: roleWords },
        {
          header: 'State',
          cell: ({ state, expiresOn }) => (
            <>
              <Tag tone={invitationLabels[state].tone}>{invitationLabels[state].label}</Tag>{' '}
              <span className="block text-sm text-ink-soft">
                {state === 'open' ? 'until' : 'on'} {formatDay(expiresOn)}
              </span>
            </>
          ),
        },
        {
          header: 'What you can do',
          cell: ({ id, name, allowed }) =>
            allowed.resend || allowed.withdraw ? (
              <Link href={`${areaPath}/people/invite/${id}`}>
                Send again or withdraw<span className="sr-only"> the invitation of {name}</span>
              </Link>
            ) : null,
        },
      ]}
    />
  );
}
