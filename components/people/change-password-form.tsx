import { ActionForm } from '@/components/forms/action-form';
import { changePasswordAction } from '@/lib/people/account/actions';
import { PasswordField } from './password-field';

type ChangePasswordFormProps = { email: string; asksCurrent: boolean; hasPassword: boolean };

/** A new password; the present one is asked for where there is one and nothing else has just proven who this is. */
export function ChangePasswordForm({ email, asksCurrent, hasPassword }: ChangePasswordFormProps) {
  return (
    <ActionForm
      action={changePasswordAction}
      submitLabel={hasPassword ? 'Change password' : 'Choose password'}
      cancelHref="/account"
    >
      {/* For password managers, which keep a password under a name. */}
      <input type="email" defaultValue={email} autoComplete="username" hidden readOnly />
      {asksCurrent ? (
        <PasswordField name="currentPassword" label="Your current password" autoComplete="current-password" />
      ) : null}
      <PasswordField
        name="newPassword"
        label="New password"
        hint="At least 12 characters, whatever you like: three or four words that do not belong together are good."
        autoComplete="new-password"
      />
    </ActionForm>
  );
}
