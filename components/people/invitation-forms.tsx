import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { resendInvitationAction, withdrawInvitationAction } from '@/lib/people/invitations/actions';
import type { InvitationView } from '@/lib/people/invitations/types';

type InvitationFormProps = { areaSlug: string; invitation: Pick<InvitationView, 'id' | 'version'> };

function Known({ areaSlug, invitation }: InvitationFormProps) {
  return (
    <>
      <Hidden name="area" value={areaSlug} />
      <Hidden name="invitationId" value={invitation.id} />
      <Hidden name="version" value={invitation.version} />
    </>
  );
}

/** One button that sends an invitation again. */
export function ResendForm(props: InvitationFormProps) {
  return (
    <ActionForm action={resendInvitationAction} submitLabel="Send again" pendingLabel="Sending…">
      <Known {...props} />
    </ActionForm>
  );
}

/** One button that withdraws an invitation. */
export function WithdrawForm(props: InvitationFormProps) {
  return (
    <ActionForm action={withdrawInvitationAction} submitLabel="Withdraw invitation" submitTone="danger">
      <Known {...props} />
    </ActionForm>
  );
}
