import { ActionForm } from '@/components/forms/action-form';
import { signOutAction } from '@/lib/people/sign-in/actions';

/** One button that signs out, for a page that needs somebody else or nobody to be signed in. */
export function SignOutForm() {
  return (
    <ActionForm action={signOutAction} submitLabel="Sign out" submitTone="secondary">
      {null}
    </ActionForm>
  );
}
