import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/text-field';
import { requestSignInLinkAction } from '@/lib/people/sign-in/links/actions';

/** Asks for a one-time link by e-mail. */
export function EmailLinkForm() {
  return (
    <ActionForm
      action={requestSignInLinkAction}
      submitLabel="E-mail me a link"
      pendingLabel="Asking…"
      cancelHref="/sign-in"
    >
      <TextField
        name="email"
        label="E-mail address"
        hint="The address that you were invited with."
        type="email"
        autoComplete="username"
        spellCheck={false}
      />
    </ActionForm>
  );
}
