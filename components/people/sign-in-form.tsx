import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextField } from '@/components/forms/text-field';
import { signInAction } from '@/lib/people/sign-in/actions';
import { PasswordField } from './password-field';

/** E-mail and password; afterwards on to `nextPath`. */
export function SignInForm({ nextPath }: { nextPath: string }) {
  return (
    <ActionForm action={signInAction} submitLabel="Sign in" pendingLabel="Signing in…">
      <Hidden name="next" value={nextPath} />
      <TextField name="email" label="E-mail address" type="email" autoComplete="username" spellCheck={false} />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
    </ActionForm>
  );
}
