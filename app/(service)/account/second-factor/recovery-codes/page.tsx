import { redirect } from 'next/navigation';
import { AccountFrame } from '@/components/people/account-frame';
import { RecoveryCodeList } from '@/components/people/recovery-code-list';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/access/session';
import { heldRecoveryCodes } from '@/lib/people/account/second-factor/browser-second-factor';
import { ownPath } from '@/lib/platform/own-path';

export const metadata = { title: 'Recovery codes' };

export default async function RecoveryCodesPage({ searchParams }: PageProps<'/account/second-factor/recovery-codes'>) {
  const person = await requirePerson();
  const { next } = await searchParams;
  const codes = await heldRecoveryCodes(person.personId);
  if (!codes) redirect('/account/second-factor');
  return (
    <AccountFrame person={person}>
      <PageHeading lead="If your telephone is lost or broken, one of these lets you in instead. Each works once.">
        Your recovery codes
      </PageHeading>
      <RecoveryCodeList codes={codes} nextPath={ownPath(typeof next === 'string' ? next : '/account')} />
    </AccountFrame>
  );
}
