import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextField } from '@/components/forms/text-field';
import { acceptAsNewAction, acceptInvitationAction } from '@/lib/people/invitations/actions';
import { PasswordField } from './password-field';

/** Name and password of somebody new, which make their account and take the invitation up. */
export function AcceptAsNewForm({ token, name, email }: { token: string; name: string; email: string }) {
  return (
    <ActionForm
      action={acceptAsNewAction}
      defaultValue={{ name }}
      submitLabel="Accept and sign in"
      pendingLabel="Signing in…"
    >
      <Hidden name="token" value={token} />
      <TextField name="name" label="Your name" hint="As others should see it." autoComplete="name" />
      {/* For password managers, which keep a password under a name. */}
      <input type="email" defaultValue={email} autoComplete="username" hidden readOnly />
      <PasswordField
        name="password"
        label="Choose a password"
        hint="At least 12 characters, whatever you like: three or four words that do not belong together are good."
        autoComplete="new-password"
      />
    </ActionForm>
  );
}

/** One button that takes the invitation up with the account that is signed in. */
export function AcceptForm({ token }: { token: string }) {
  return (
    <ActionForm action={acceptInvitationAction} submitLabel="Accept" pendingLabel="Accepting…">
      <Hidden name="token" value={token} />
    </ActionForm>
  );
}
