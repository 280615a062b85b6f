import { redirect } from 'next/navigation';
import { AccountFrame } from '@/components/people/account-frame';
import { RemoveSecondFactorForm } from '@/components/people/second-factor-state';
import { PageHeading } from '@/components/ui/page-heading';
import { accountHolder } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { getSecondFactor } from '@/lib/people/account/second-factor/queries';

export const metadata = { title: 'Remove the second factor' };

export default async function RemoveSecondFactorPage() {
  const person = await requirePerson();
  const state = await getSecondFactor(accountHolder(person));
  if (state?.step !== 'set') redirect('/account/second-factor');
  return (
    <AccountFrame person={person}>
      <PageHeading lead="Your recovery codes go with it, and every other browser in which you are signed in is signed out.">
        Remove the second factor
      </PageHeading>
      <RemoveSecondFactorForm />
    </AccountFrame>
  );
}
