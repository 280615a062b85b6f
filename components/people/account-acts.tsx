import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { Section } from '@/components/ui/section';
import {
  disablePersonAction,
  enablePersonAction,
  endSessionsOfPersonAction,
  removeLostSecondFactorAction,
} from '@/lib/people/accounts/actions';
import { proofLabels } from '@/lib/people/accounts/labels';
import { PROOFS_SEEN } from '@/lib/people/accounts/rules';
import type { AccountRow } from '@/lib/people/accounts/types';

type AccountActsProps = { account: AccountRow; isOwn: boolean };

/** What an operator can do about an account. */
export function AccountActs({ account, isOwn }: AccountActsProps) {
  return (
    <>
      <Section
        heading="Sessions"
        lead="For when a telephone or a computer is lost. They can sign in again straight away."
      >
        <ActionForm action={endSessionsOfPersonAction} submitLabel="Sign them out everywhere" submitTone="secondary">
          <Hidden name="personId" value={account.id} />
        </ActionForm>
      </Section>
      {account.hasSecondFactor && !isOwn ? <LostSecondFactor personId={account.id} /> : null}
      {isOwn ? null : <OpenOrShut account={account} />}
    </>
  );
}

function LostSecondFactor({ personId }: { personId: string }) {
  return (
    <Section
      heading="Lost second factor"
      lead="Only when telephone and recovery codes are both lost, and only once you know that it is them who ask. What you choose stands in the trail."
    >
      <ActionForm action={removeLostSecondFactorAction} submitLabel="Remove their second factor" submitTone="danger">
        <Hidden name="personId" value={personId} />
        <RadioGroup
          name="proofSeen"
          label="How do you know that it is them?"
          options={PROOFS_SEEN.map((value) => ({ value, label: proofLabels[value] }))}
        />
      </ActionForm>
    </Section>
  );
}

function OpenOrShut({ account }: { account: AccountRow }) {
  return account.disabledAt ? (
    <Section heading="Open the account again" lead="Their roles are as they were. They sign in anew.">
      <ActionForm action={enablePersonAction} submitLabel="Enable the account" submitTone="secondary">
        <Hidden name="personId" value={account.id} />
      </ActionForm>
    </Section>
  ) : (
    <Section
      heading="Disable the account"
      lead="They are signed out everywhere at once and cannot sign in, in any way and in any area. What they did stays."
    >
      <ActionForm action={disablePersonAction} submitLabel="Disable the account" submitTone="danger">
        <Hidden name="personId" value={account.id} />
      </ActionForm>
    </Section>
  );
}
