import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import {
  proveOwnSecondFactorAction,
  removeSecondFactorAction,
  renewRecoveryCodesAction,
} from '@/lib/people/account/second-factor/actions';
import { AnyCodeField } from './second-factor-form';

type SecondFactorStateProps = { recoveryCodesLeft: number; isRequired: boolean };

/** What somebody with a second factor can do about it. */
export function SecondFactorSet({ recoveryCodesLeft, isRequired }: SecondFactorStateProps) {
  return (
    <>
      <Section
        heading="Recovery codes"
        lead={
          recoveryCodesLeft === 0
            ? 'You have none left. Make new ones now, for the day your telephone is lost.'
            : `You have ${recoveryCodesLeft} left, for the day your telephone is lost. New ones replace them all.`
        }
      >
        <ActionForm action={renewRecoveryCodesAction} submitLabel="Make new recovery codes" submitTone="secondary">
          <AnyCodeField />
        </ActionForm>
      </Section>
      <Section heading="A new telephone">
        {isRequired ? (
          <p className="max-w-prose">
            One of your areas asks for a second factor, so it cannot be removed here. Move it within your app, or ask
            the operator of this service to remove it: you can then set up a new one.
          </p>
        ) : (
          <>
            <p className="mb-4 max-w-prose">Remove the second factor, then set it up again on the new telephone.</p>
            <LinkButton tone="secondary" href="/account/second-factor/remove">
              Remove the second factor
            </LinkButton>
          </>
        )}
      </Section>
    </>
  );
}

/** For a session that was opened without the second factor: a code, and on to where one wanted to go. */
export function ProveSecondFactor({ nextPath }: { nextPath: string }) {
  return (
    <ActionForm action={proveOwnSecondFactorAction} submitLabel="Go on" pendingLabel="Checking the code…">
      <Hidden name="next" value={nextPath} />
      <AnyCodeField />
    </ActionForm>
  );
}

export function RemoveSecondFactorForm() {
  return (
    <ActionForm
      action={removeSecondFactorAction}
      submitLabel="Remove the second factor"
      submitTone="danger"
      cancelHref="/account/second-factor"
    >
      <AnyCodeField />
    </ActionForm>
  );
}
