import { SummaryList } from '@/components/ui/summary-list';
import type { GuestInvitation } from '@/lib/people/invitations/types';
import { roleHints, roleWords } from '@/lib/people/labels';

/** Who invites, into what, and for which address: what the holder of an invitation's link may know. */
export function InvitationOffer({ invitation }: { invitation: GuestInvitation }) {
  return (
    <SummaryList
      rows={[
        { label: 'Area', value: invitation.area.name },
        {
          label: 'Role',
          value: (
            <>
              {roleWords(invitation)}
              <span className="block text-ink-soft">{roleHints[invitation.role]}</span>
            </>
          ),
        },
        { label: 'For', value: invitation.email },
      ]}
    />
  );
}
