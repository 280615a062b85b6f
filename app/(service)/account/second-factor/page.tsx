import { AccountFrame } from '@/components/people/account-frame';
import { BeginSecondFactor, ConfirmSecondFactor } from '@/components/people/second-factor-setup';
import { ProveSecondFactor, SecondFactorSet } from '@/components/people/second-factor-state';
import { PageHeading } from '@/components/ui/page-heading';
import { accountHolder, type Person, requiresSecondFactor } from '@/lib/access/actor';
import { notFound } from '@/lib/access/not-found';
import { requirePerson } from '@/lib/access/session';
import { getOwnSettings } from '@/lib/people/account/queries';
import { qrPicture } from '@/lib/people/account/second-factor/qr';
import { getSecondFactor } from '@/lib/people/account/second-factor/queries';
import type { SecondFactorState } from '@/lib/people/account/second-factor/types';
import { setupAddress } from '@/lib/people/sign-in/second-factor/codes';
import { ownPath } from '@/lib/platform/own-path';

export const metadata = { title: 'Second factor' };

export default async function SecondFactorPage({ searchParams }: PageProps<'/account/second-factor'>) {
  const person = await requirePerson();
  const { next } = await searchParams;
  const nextPath = ownPath(typeof next === 'string' ? next : '/account');
  const holder = accountHolder(person);
  const [found, { hasPassword }] = await Promise.all([getSecondFactor(holder), getOwnSettings(holder)]);
  const state = found ?? notFound();
  return (
    <AccountFrame person={person}>
      <PageHeading lead={leadFor(person, state, typeof next === 'string')}>Second factor</PageHeading>
      {state.step === 'none' ? <BeginSecondFactor nextPath={nextPath} /> : null}
      {state.step === 'begun' ? (
        <ConfirmSecondFactor
          secret={state.secret}
          address={setupAddress(state.secret, person.email)}
          qr={qrPicture(setupAddress(state.secret, person.email))}
          asksPassword={hasPassword}
          nextPath={nextPath}
        />
      ) : null}
      {state.step === 'set' && !person.hasProvenSecondFactor ? <ProveSecondFactor nextPath={nextPath} /> : null}
      {state.step === 'set' && person.hasProvenSecondFactor ? (
        <SecondFactorSet
          recoveryCodesLeft={state.recoveryCodesLeft}
          isRequired={person.memberships.some(({ area }) => requiresSecondFactor(area))}
        />
      ) : null}
    </AccountFrame>
  );
}

function leadFor(person: Person, { step }: SecondFactorState, isAskedFor: boolean): string {
  if (step === 'set') {
    return person.hasProvenSecondFactor
      ? 'When you sign in you enter a code from the app on your telephone as well.'
      : 'Enter a code from the app on your telephone to go on.';
  }
  return isAskedFor && !person.hasProvenSecondFactor
    ? 'This area asks for a second factor. Set it up once, and you go on to where you were going.'
    : 'A code from your telephone keeps others out of your account, even if they learn your password.';
}
