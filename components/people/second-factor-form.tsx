import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { plainAction } from '@/lib/operations/plain-action';
import { proveSecondFactorAction, signOutAction } from '@/lib/people/sign-in/actions';

type SecondFactorFormProps = { nextPath: string; isRecovery: boolean };

/** The second step of signing in: a code from the app, or one of the recovery codes. */
export function SecondFactorForm({ nextPath, isRecovery }: SecondFactorFormProps) {
  return (
    <>
      <ActionForm
        action={proveSecondFactorAction}
        submitLabel="Sign in"
        pendingLabel="Signing in…"
        moreActions={
          <Button tone="quiet" form="stop-signing-in">
            Stop signing in
          </Button>
        }
      >
        <Hidden name="next" value={nextPath} />
        {isRecovery ? <RecoveryCodeField /> : <CodeField />}
      </ActionForm>
      <form id="stop-signing-in" action={plainAction(signOutAction)} />
    </>
  );
}

/** Six digits from an authenticator app. */
export function CodeField() {
  return (
    <TextField
      name="code"
      label="Code from your app"
      hint="Six digits that change every 30 seconds"
      width="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
    />
  );
}

/** Either of them, for somebody who is signed in: their telephone may be what they have lost. */
export function AnyCodeField() {
  return (
    <TextField
      name="code"
      label="Code from your app, or a recovery code"
      width="half"
      autoComplete="one-time-code"
      spellCheck={false}
    />
  );
}

function RecoveryCodeField() {
  return (
    <TextField
      name="code"
      label="Recovery code"
      hint="24 letters and digits, like ABCD-EFGH-2345-ABCD-EFGH-2345. Hyphens may be left out."
      width="half"
      autoComplete="one-time-code"
      spellCheck={false}
    />
  );
}
